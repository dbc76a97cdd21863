package org.eport.workbench.help;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eport.help.Block;
import org.eport.help.HelpIndex;
import org.eport.help.Hit;
import org.eport.help.Page;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/**
 * Contents at the left, search above, the topic at the right. Where there is little room the contents give
 * way to the topic and come back at a key.
 */
final class HelpBook {

    private static final int ENOUGH_FOR_BOTH = 620;
    private static final int MOST_HITS = 40;
    private static final int TYPING_PAUSE = 350;
    private static final int CONTENTS_SHARE = 30;

    /** What can be returned to. */
    private record Place(List<Block> blocks, String href, String words) {

        boolean isResult() {
            return href.isEmpty() && !words.isEmpty();
        }
    }

    private final Workstation station;
    private final HelpTopics topics = new HelpTopics();
    private final HelpPages pages;
    private final Composite control;
    private final Button back;
    private final Button forward;
    private final Button contents;
    private final Text search;
    private final SashForm sash;
    private final ContentsTree tree;
    private final TopicViewer viewer;
    private final Deque<Place> before = new ArrayDeque<>();
    private final Deque<Place> after = new ArrayDeque<>();
    private Optional<Place> here = Optional.empty();
    private Optional<HelpIndex> index = Optional.empty();

    HelpBook(Composite parent, Workstation station) {
        this.station = station;
        this.pages = new HelpPages(station, topics);
        control = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(4, false);
        layout.marginWidth = 0;
        layout.marginHeight = 2;
        layout.verticalSpacing = 2;
        control.setLayout(layout);
        back = button("\u2190", "help.back", "workbench.help.back", this::back);
        forward = button("\u2192", "help.forward", "workbench.help.forward", this::forward);
        contents = button(station.say("workbench.help.contents"), "help.contents",
                "workbench.help.contents.hint", this::toggleContents);
        search = new Text(control, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setData("test.id", "help.search");
        search.setMessage(station.say("workbench.help.search"));
        search.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        sash = new SashForm(control, SWT.HORIZONTAL | SWT.SMOOTH);
        sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 4, 1));
        tree = new ContentsTree(sash, this::open);
        viewer = TopicViewer.topic(sash, this::follow);
        sash.setWeights(CONTENTS_SHARE, 100 - CONTENTS_SHARE);
        named(search, "workbench.help.search");
        named(tree.control(), "workbench.help.contents");
        named(viewer.control(), "workbench.help.view.topic");
        listen();
        buttons();
        read();
    }

    private Button button(String label, String testId, String hint, Runnable action) {
        Button button = new Button(control, SWT.PUSH | SWT.FLAT);
        button.setText(label);
        button.setToolTipText(station.say(hint));
        named(button, hint);
        button.setData("test.id", testId);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    /** What a screen reader says, for controls that have no label before them. */
    private void named(Control control, String key) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent event) {
                event.result = station.say(key);
            }
        });
    }

    private void listen() {
        Runnable find = () -> find(search.getText());
        search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(TYPING_PAUSE, find));
        search.addListener(SWT.DefaultSelection, event -> {
            search.getDisplay().timerExec(-1, find);
            find.run();
            viewer.control().setFocus();
        });
        search.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                viewer.control().setFocus();
            }
        });
        viewer.control().addListener(SWT.KeyDown, this::keys);
        tree.control().addListener(SWT.KeyDown, this::keys);
        sash.addListener(SWT.Resize, event -> arrange());
        control.addListener(SWT.Dispose, event -> {
            search.getDisplay().timerExec(-1, find);
            index.ifPresent(HelpIndex::close);
        });
    }

    private void keys(Event event) {
        if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_LEFT || event.character == SWT.BS) {
            back();
        } else if (event.stateMask == SWT.ALT && event.keyCode == SWT.ARROW_RIGHT) {
            forward();
        } else if (event.stateMask == SWT.CTRL && event.keyCode == 'f' || event.character == '/') {
            focusSearch();
        }
    }

    /** Contents and search are made ready in the background; a topic can be shown before. */
    private void read() {
        String name = station.say("workbench.help.reading");
        Background.read(station, name, control, monitor -> topics.contents(), tree::fill);
        Background.read(station, name, control, monitor -> new HelpIndex(topics.all()), made -> {
            index = Optional.of(made);
            find(search.getText());
        });
    }

    Control control() {
        return control;
    }

    void setFocus() {
        viewer.control().setFocus();
    }

    /** The contents, with the first page of the book when nothing is shown yet. */
    void showContents(String first) {
        if (here.isEmpty()) {
            open(first);
        }
        sash.setMaximizedControl(wide() ? null : tree.control());
        tree.control().setFocus();
    }

    void focusSearch() {
        search.setFocus();
        search.selectAll();
    }

    void search(String words) {
        search.setText(words);
        find(words);
    }

    void open(String href) {
        List<Block> blocks = topics.page(href).map(Page::blocks).orElseGet(() -> pages.missing(href));
        go(new Place(blocks, href, here.filter(Place::isResult).map(Place::words).orElse("")));
    }

    /** Where nobody has asked yet: the topic of this context, else the first page; takes no keyboard. */
    void begin(Optional<String> contextId) {
        Background.read(station, station.say("workbench.help.reading"), control,
                monitor -> contextId.map(HelpSystem::getContext).map(pages::context), topic -> {
                    if (here.isEmpty()) {
                        topic.ifPresentOrElse(blocks -> go(new Place(blocks, "", "")),
                                () -> open(DeskHelp.FIRST_PAGE));
                    }
                });
    }

    void show(IContext context) {
        go(new Place(pages.context(context), "", ""));
        setFocus();
    }

    private void find(String words) {
        if (!words.isBlank() && index.isPresent()) {
            List<Hit> hits = index.get().find(words, MOST_HITS);
            Place place = new Place(pages.found(words.strip(), hits), "", words.strip());
            if (here.filter(Place::isResult).isPresent()) {
                render(place);
            } else {
                go(place);
            }
        }
    }

    /** Relative addresses are those of the page they stand on. */
    private void follow(String href) {
        if (href.startsWith("http://") || href.startsWith("https://")) {
            Program.launch(href);
        } else {
            String from = here.map(Place::href).orElse("");
            open(href.startsWith("/") || from.isEmpty() ? href : URI.create(from).resolve(href).toString());
        }
    }

    /** The same again, as when both a key and the system ask for help, is no step to come back from. */
    private void go(Place place) {
        if (!here.equals(Optional.of(place))) {
            here.ifPresent(before::push);
            after.clear();
        }
        render(place);
    }

    private void back() {
        if (!before.isEmpty()) {
            here.ifPresent(after::push);
            render(before.pop());
        }
    }

    private void forward() {
        if (!after.isEmpty()) {
            here.ifPresent(before::push);
            render(after.pop());
        }
    }

    private void render(Place place) {
        here = Optional.of(place);
        viewer.show(place.blocks(), Topic.anchor(place.href()), place.words());
        tree.select(place.href());
        if (!wide()) {
            sash.setMaximizedControl(viewer.control());
        }
        buttons();
    }

    private void buttons() {
        back.setEnabled(!before.isEmpty());
        forward.setEnabled(!after.isEmpty());
    }

    private boolean wide() {
        return sash.getClientArea().width >= ENOUGH_FOR_BOTH;
    }

    private void arrange() {
        sash.setMaximizedControl(wide() ? null : viewer.control());
    }

    private void toggleContents() {
        boolean hidden = sash.getMaximizedControl() == viewer.control();
        sash.setMaximizedControl(!hidden ? viewer.control() : wide() ? null : tree.control());
        (hidden ? tree.control() : viewer.control()).setFocus();
    }
}
