package org.eport.workbench.plugins;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eport.core.text.Message;
import org.eport.rollout.Overview;
import org.eport.rollout.Preview;
import org.eport.rollout.Wish;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.workbench.Workstation;
import org.eport.workbench.plugins.PluginList.Filter;
import org.eport.workbench.plugins.PluginWork.Found;

/** What an officer sees of the plug-ins: sites above, the table with its detail, what can be done below. */
final class PluginsPage extends Composite {

    private static final int ENOUGH_FOR_BOTH = 720;
    /** Shares of table and detail. */
    private static final int[] BESIDE = {64, 36};
    private static final int[] BELOW = {50, 50};

    private final Workstation station;
    private final SiteBar siteBar;
    private final Map<Filter, Button> filters = new EnumMap<>(Filter.class);
    private final Text typed;
    private final PluginTable table;
    private final DetailPane detail;
    private final DeedBar deeds;
    private final PluginWork work;
    private final Map<String, Preview> previews = new HashMap<>();
    private PluginList plugins;
    private Optional<Found> found = Optional.empty();
    private Filter filter = Filter.ALL;

    /** @param history opens the documents of earlier changes; empty: they are not for this card */
    PluginsPage(Composite parent, Workstation station, PluginRoom room, Optional<Runnable> history) {
        super(parent, SWT.NONE);
        this.station = station;
        this.plugins = PluginList.empty(station.locale());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        siteBar = new SiteBar(this, station, this::add, this::editSites, this::check);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(siteBar);
        typed = filterBar(history);
        SashForm sash = new SashForm(this, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 120).applyTo(sash);
        table = new PluginTable(sash, station);
        detail = new DetailPane(sash, station);
        sash.setWeights(BESIDE);
        sash.addListener(SWT.Resize, event -> arrange(sash));
        Strip strip = new Strip(this);
        deeds = new DeedBar(this, station, this::start);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(deeds);
        work = new PluginWork(this, station, room, strip);
        table.listen(row -> chosen(), this::open, () -> deeds.press(Deed.REMOVE));
        chosen();
    }

    /** Where there is little room, as with the help open, the detail stands below the table. */
    private static void arrange(SashForm sash) {
        boolean narrow = sash.getClientArea().width < ENOUGH_FOR_BOTH;
        int wanted = narrow ? SWT.VERTICAL : SWT.HORIZONTAL;
        if (sash.getOrientation() != wanted) {
            sash.setOrientation(wanted);
            sash.setWeights(narrow ? BELOW : BESIDE);
        }
    }

    private Text filterBar(Optional<Runnable> history) {
        Composite bar = new Composite(this, SWT.NONE);
        RowLayoutFactory.fillDefaults().margins(8, 2).spacing(8).center(true).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        for (Filter one : Filter.values()) {
            Button button = new Button(bar, SWT.RADIO);
            button.setData("test.id", "plugins.filter." + one);
            button.setSelection(one == filter);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    filter = one;
                    show();
                }
            });
            filters.put(one, button);
        }
        count();
        history.ifPresent(open -> {
            Button button = new Button(bar, SWT.PUSH);
            button.setText(station.say("workbench.plugins.history"));
            button.setToolTipText(station.say("workbench.plugins.history.hint"));
            button.setData("test.id", "plugins.history");
            button.addListener(SWT.Selection, event -> open.run());
        });
        Text text = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        text.setMessage(station.say("workbench.plugins.filter"));
        text.setData("test.id", "plugins.filter");
        text.addListener(SWT.Modify, event -> show());
        text.setLayoutData(new RowData(104, SWT.DEFAULT));
        return text;
    }

    private void count() {
        filters.forEach((one, button) -> button.setText(station.say("workbench.plugins.filter." + one,
                plugins.count(one))));
    }

    // --- what there is ---

    /** Asks the sites again. */
    void check() {
        work.check(this::read);
    }

    private void read(Found next) {
        found = Optional.of(next);
        plugins = PluginList.of(next.overview(), station.locale());
        siteBar.count(next.sites().size());
        count();
        layout(true, true);
        show();
    }

    private void show() {
        table.show(plugins.shown(filter, typed.getText()));
        chosen();
    }

    private void chosen() {
        Optional<PluginRow> row = table.chosen();
        detail.show(row, row.flatMap(one -> Optional.ofNullable(previews.get(one.id()))));
        Optional<Rollout.Last> last = found.flatMap(Found::last);
        for (Deed deed : Deed.values()) {
            Optional<Message> busy = work.busy() ? Optional.of(Message.of("workbench.plugins.why.busy"))
                    : Optional.empty();
            deeds.show(deed, busy.or(() -> deed.refused(row, plugins, last)));
        }
    }

    // --- sites ---

    private List<Site> sites() {
        return found.map(Found::sites).orElse(List.of());
    }

    private void add(String address) {
        try {
            SiteList more = new SiteList(sites()).with(Site.of(address));
            work.remember(more.sites(), next -> {
                siteBar.added(address);
                read(next);
            });
        } catch (RolloutException e) {
            work.refuse(e.text(), e.remedy());
        }
    }

    private void editSites() {
        if (sites().isEmpty()) {
            siteBar.focus();
            return;
        }
        SitesDialog dialog = new SitesDialog(getShell(), station, new SiteList(sites()),
                found.map(Found::overview).map(Overview::unread).orElse(Map.of()));
        if (dialog.open() == Window.OK && !dialog.sites().sites().equals(sites())) {
            work.remember(dialog.sites().sites(), this::read);
        }
    }

    // --- deeds ---

    private void open() {
        table.chosen().ifPresent(row -> deeds.press(Deed.main(row)));
    }

    private void start(Deed deed) {
        work.prepare(sites(), deed.wish(table.chosen()), this::prepared);
        chosen();
    }

    private void prepared(Preview preview) {
        boolean comes = preview.wish().kind() == Wish.Kind.INSTALL || preview.wish().kind() == Wish.Kind.UPDATE;
        preview.moves().forEach(move -> {
            if (comes) {
                previews.put(move.plugin().id(), preview);
            } else { // what goes is told in the preview, not beside what is offered again
                previews.remove(move.plugin().id());
            }
        });
        chosen();
    }

    /** Told by the work when it begins and ends. */
    void working() {
        chosen();
    }

    /** Told by the work what there is after a change. */
    void changed(Found next) {
        read(next);
    }

    void focus() {
        table.setFocus();
    }
}
