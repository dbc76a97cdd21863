package org.eport.workbench.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.flow.Refusal;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.navigator.Menu.Entry;
import org.eport.workbench.screen.FunctionIcon;
import org.eport.workbench.screen.Screens;

/** The tree of functions with its filter; below it the reason why a grey one is grey. */
public final class NavigatorView extends ViewPart implements Workstation.Listener {

    private Workstation station;
    private Text filter;
    private TreeViewer tree;
    private Label reason;
    private ResourceManager images;
    private List<Entry> entries = List.of();

    /** A function and the entry it stands in. */
    private record Leaf(Entry entry, Function function) {
    }

    @Override
    public void createPartControl(Composite parent) {
        station = getSite().getService(Workstation.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        filter = new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        filter.setMessage(station.say("workbench.navigator.filter"));
        filter.setData("test.id", "navigator.filter");
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 4).applyTo(filter);
        tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL);
        tree.getTree().setData("test.id", "navigator.tree");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getTree());
        reason = new Label(parent, SWT.WRAP);
        reason.setData("test.id", "navigator.reason");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).exclude(true).applyTo(reason);
        images = new LocalResourceManager(JFaceResources.getResources(), tree.getTree());
        tree.setContentProvider(new Content());
        tree.setLabelProvider(new Labels());
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.addDoubleClickListener(event -> open());
        tree.getTree().addListener(SWT.DefaultSelection, event -> open());
        tree.addSelectionChangedListener(event -> explain());
        filter.addModifyListener(event -> narrow());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.getTree().setFocus();
            }
        });
        filter.addListener(SWT.DefaultSelection, event -> open());
        getSite().setSelectionProvider(tree);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.eport.help.screen_navigator");
        station.addListener(this);
        read();
    }

    private void read() {
        Background.read(station, station.say("workbench.navigator.reading"), tree.getTree(),
                monitor -> Menu.of(station), next -> {
                    boolean first = entries.isEmpty();
                    entries = next;
                    tree.setInput(entries);
                    tree.expandAll();
                    if (first && !entries.isEmpty()) {
                        tree.setSelection(new StructuredSelection(entries.get(0)));
                    }
                });
    }

    /** Only what contains what was typed, the first hit selected, so that Enter opens it. */
    private void narrow() {
        String typed = filter.getText().strip().toLowerCase(Locale.ROOT);
        tree.setFilters(new org.eclipse.jface.viewers.ViewerFilter() {

            @Override
            public boolean select(org.eclipse.jface.viewers.Viewer viewer, Object parent, Object element) {
                return typed.isEmpty() || (element instanceof Entry entry
                        ? name(entry).toLowerCase(Locale.ROOT).contains(typed)
                        || entry.functions().stream().anyMatch(one -> hit(one, typed))
                        : hit(((Leaf) element).function(), typed));
            }
        });
        tree.expandAll();
        entries.stream().flatMap(entry -> entry.functions().stream().map(one -> new Leaf(entry, one)))
                .filter(leaf -> !typed.isEmpty() && hit(leaf.function(), typed)).findFirst()
                .ifPresent(leaf -> tree.setSelection(new StructuredSelection(leaf), true));
    }

    private boolean hit(Function function, String typed) {
        return station.say(function.labelKey()).toLowerCase(Locale.ROOT).contains(typed);
    }

    private String name(Entry entry) {
        return station.say(entry.subsystem().id() + ".name");
    }

    private void open() {
        Object selected = tree.getStructuredSelection().getFirstElement();
        if (selected instanceof Leaf leaf) {
            boolean rules = leaf.function().kind() == Function.Kind.RULES;
            if (rules || leaf.entry().refused().isEmpty()) {
                new Screens(station, getSite().getPage()).function(leaf.function());
            }
        } else if (selected instanceof Entry entry) {
            tree.setExpandedState(entry, !tree.getExpandedState(entry));
        }
    }

    private void explain() {
        Object selected = tree.getStructuredSelection().getFirstElement();
        Entry entry = selected instanceof Leaf leaf ? leaf.entry() : (Entry) selected;
        String sentence = entry == null ? "" : entry.refused().map(this::sentence).orElse("");
        reason.setText(sentence.replace("&", "&&"));
        ((org.eclipse.swt.layout.GridData) reason.getLayoutData()).exclude = sentence.isEmpty();
        reason.setVisible(!sentence.isEmpty());
        reason.getParent().layout(true);
    }

    private String sentence(Refusal refusal) {
        return station.say(refusal.reason()) + " " + station.say(refusal.remedy());
    }

    /** A right may have been granted or may have run out. */
    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        if (request.type().startsWith("core.") && !tree.getTree().isDisposed()) {
            tree.getTree().getDisplay().asyncExec(() -> {
                if (!tree.getTree().isDisposed()) {
                    read();
                }
            });
        }
    }

    @Override
    public void setFocus() {
        tree.getTree().setFocus();
    }

    @Override
    public void dispose() {
        station.removeListener(this);
        super.dispose();
    }

    /** Two levels: subsystems and their functions. */
    private static final class Content extends ArrayContentProvider implements ITreeContentProvider {

        @Override
        public Object[] getChildren(Object parent) {
            List<Leaf> leaves = new ArrayList<>();
            if (parent instanceof Entry entry) {
                entry.functions().forEach(function -> leaves.add(new Leaf(entry, function)));
            }
            return leaves.toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof Leaf leaf ? leaf.entry() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof Entry;
        }
    }

    /** Names; what cannot be entered is grey and carries a lock, so that colour is not the only sign. */
    private final class Labels extends ColumnLabelProvider {

        @Override
        public String getText(Object element) {
            return element instanceof Entry entry ? name(entry) + (entry.refused().isPresent() ? " \u2298"
                    : "")
                    : station.say(((Leaf) element).function().labelKey());
        }

        @Override
        public Color getForeground(Object element) {
            return closed(element) ? Palette.of(tree.getTree()).color(Palette.Name.MUTED) : null;
        }

        @Override
        public String getToolTipText(Object element) {
            Entry entry = element instanceof Leaf leaf ? leaf.entry() : (Entry) element;
            return closed(element) ? entry.refused().map(NavigatorView.this::sentence).orElse(null) : null;
        }

        @Override
        public Image getImage(Object element) {
            if (element instanceof Leaf leaf) {
                return Icons.image(FunctionIcon.of(leaf.function()), images);
            }
            return Icons.image(((Entry) element).refused().isPresent() ? Icon.LOCK : Icon.FOLDER, images);
        }

        private boolean closed(Object element) {
            return element instanceof Leaf leaf
                    ? leaf.function().kind() != Function.Kind.RULES && leaf.entry().refused().isPresent()
                    : ((Entry) element).refused().isPresent();
        }
    }
}
