package org.eport.workbench.dashboard;

import java.time.format.DateTimeFormatter;
import java.util.List;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionFactory;
import org.eport.core.desk.Function;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplaces;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.dashboard.Overview.Subject;
import org.eport.workbench.dashboard.Overview.Waiting;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.TextSize;
import org.eport.workbench.screen.ReadyEditor;
import org.eport.workbench.screen.Screens;

/** The overview: what waits on top, one tab for each kind of document below. F5 and every answer of the desk renew it. */
public final class DashboardEditor extends ReadyEditor implements Workstation.Listener {

    static final String ID = "org.eport.workbench.dashboard";

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Workplaces.BUSINESS_ZONE);
    /** Several answers in a row are counted once. */
    private static final int CALM_MILLIS = 1500;

    private Workstation station;
    private Composite body;
    private Composite waiting;
    private Label asOf;
    private CTabFolder tabs;
    private final Runnable again = this::read;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
        station = site.getService(Workstation.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(body);
        Composite top = new Composite(body, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).applyTo(top);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
        waiting = new Composite(top, SWT.NONE);
        RowLayoutFactory.fillDefaults().wrap(true).center(true).spacing(8).applyTo(waiting);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(waiting);
        asOf = new Label(top, SWT.RIGHT);
        asOf.setData("test.id", "dashboard.asOf");
        asOf.setForeground(Palette.of(asOf).color(Palette.Name.MUTED));
        asOf.setText(station.say("workbench.dashboard.reading"));
        tabs = new CTabFolder(body, SWT.TOP | SWT.FLAT);
        tabs.setData("test.id", "dashboard.tabs");
        tabs.addListener(SWT.Selection, event -> readTab());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        PlatformUI.getWorkbench().getHelpSystem().setHelp(body, "org.eport.help.screen_dashboard");
        getEditorSite().getActionBars().setGlobalActionHandler(ActionFactory.REFRESH.getId(), new Action() {

            @Override
            public void run() {
                read();
            }
        });
        station.addListener(this);
        read();
    }

    private void read() {
        if (!body.isDisposed() && !station.locked()) {
            asOf.setText(station.say("workbench.dashboard.reading"));
            Background.read(station, station.say("workbench.dashboard.reading"), body,
                    monitor -> Overview.read(station, monitor), this::show);
        }
    }

    private void show(Overview overview) {
        waiting(overview.waiting());
        if (tabs.getItemCount() == 0) {
            overview.subjects().forEach(this::tab);
            tabs.setSelection(0);
        }
        body.layout(true, true);
        readTab();
    }

    private void waiting(List<Waiting> piles) {
        for (var child : waiting.getChildren()) {
            child.dispose();
        }
        Label label = new Label(waiting, SWT.NONE);
        label.setFont(TextSize.bold());
        label.setText(station.say(piles.isEmpty() ? "workbench.dashboard.nothingWaits" : "workbench.dashboard.waiting"));
        for (Waiting pile : piles) {
            Button button = new Button(waiting, SWT.PUSH);
            button.setText(station.say(pile.count() >= Overview.COUNTED ? "workbench.dashboard.many"
                    : "workbench.dashboard.pile", station.say(pile.function().labelKey()), pile.count()));
            button.setImage(Icons.image(Icon.PENDING, button));
            button.setData("test.id", "dashboard.waiting." + pile.function().id());
            button.addListener(SWT.Selection, event -> new Screens(station, getSite().getPage())
                    .function(pile.function()));
        }
    }

    private void tab(Subject subject) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(station.say(subject.type() + ".name"));
        item.setData(subject);
        item.setControl(new SubjectPage(tabs, station, subject.charts().size(), () -> open(subject)));
    }

    /** The list behind the numbers, when the subsystem has one. */
    private void open(Subject subject) {
        station.workplace().subsystems().stream().flatMap(subsystem -> subsystem.functions().stream())
                .filter(function -> function.kind() == Function.Kind.LIST
                        && function.type().equals(subject.type()))
                .findFirst().ifPresent(function -> new Screens(station, getSite().getPage()).function(function));
    }

    private void readTab() {
        CTabItem item = tabs.getSelection();
        if (item == null || station.locked()) {
            asOf.setText("");
            return;
        }
        Subject subject = (Subject) item.getData();
        SubjectPage page = (SubjectPage) item.getControl();
        Background.read(station, station.say("workbench.dashboard.reading"), body,
                monitor -> subject.read(station, monitor), figures -> {
                    page.show(figures, station.say("workbench.dashboard.nothing", item.getText()));
                    asOf.setText(station.say("workbench.dashboard.asOf", CLOCK.format(station.clock().instant())));
                    asOf.getParent().layout(true, true);
                });
    }

    /** Any thread. */
    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        if (!body.isDisposed() && outcomes.stream().anyMatch(Outcome::accepted)) {
            body.getDisplay().asyncExec(() -> {
                if (!body.isDisposed()) {
                    body.getDisplay().timerExec(CALM_MILLIS, again);
                }
            });
        }
    }

    @Override
    public void setFocus() {
        tabs.setFocus();
    }

    @Override
    public void dispose() {
        station.removeListener(this);
        super.dispose();
    }
}
