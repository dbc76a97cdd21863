package org.eport.workbench.plugins;

import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Site;
import org.eport.workbench.Workstation;

/** The sites this installation asks, in their order, with what came of the last check; to be reordered and removed. */
final class SitesDialog extends Dialog {

    private static final Point SIZE = new Point(720, 360);

    private final Workstation station;
    private final Map<Site, RolloutException> unread;
    private SiteList sites;
    private Table table;

    SitesDialog(Shell parent, Workstation station, SiteList sites, Map<Site, RolloutException> unread) {
        super(parent);
        this.station = station;
        this.sites = sites;
        this.unread = unread;
        setShellStyle(SWT.CLOSE | SWT.TITLE | SWT.RESIZE | SWT.APPLICATION_MODAL);
    }

    /** As edited; valid after the dialog was agreed to. */
    SiteList sites() {
        return sites;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(station.say("workbench.plugins.sites.title"));
        shell.setData("test.id", "plugins.sites.dialog");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(14, 12).spacing(8, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(station.say("workbench.plugins.sites.hint"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(400, SWT.DEFAULT).applyTo(hint);
        table = new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setData("test.id", "plugins.sites.table");
        table.setHeaderVisible(true);
        column("workbench.plugins.sites.address", 300);
        column("workbench.plugins.sites.state", 280);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "plugins.sites.up", "workbench.plugins.sites.up", () -> move(-1));
        button(buttons, "plugins.sites.down", "workbench.plugins.sites.down", () -> move(1));
        button(buttons, "plugins.sites.remove", "workbench.plugins.sites.remove", this::remove);
        show(0);
        return area;
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(station.say(key));
        column.setWidth(width);
    }

    private void button(Composite parent, String id, String key, Runnable pressed) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(station.say(key));
        button.setData("test.id", id);
        button.addListener(SWT.Selection, event -> pressed.run());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
    }

    private void move(int by) {
        int at = table.getSelectionIndex();
        if (at >= 0) {
            SiteList before = sites;
            sites = sites.moved(at, by);
            show(sites.equals(before) ? at : at + by);
        }
    }

    private void remove() {
        int at = table.getSelectionIndex();
        if (at >= 0) {
            sites = sites.without(at);
            show(Math.min(at, sites.sites().size() - 1));
        }
    }

    private void show(int selected) {
        table.removeAll();
        for (Site site : sites.sites()) {
            Optional<RolloutException> refused = Optional.ofNullable(unread.get(site));
            new TableItem(table, SWT.NONE).setText(new String[] {site.shown(), refused
                    .map(one -> station.say(one.text())).orElseGet(() -> station.say("workbench.plugins.sites.read"))});
        }
        if (selected >= 0 && selected < table.getItemCount()) {
            table.setSelection(selected);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, station.say("workbench.plugins.sites.yes"), true)
                .setData("test.id", "plugins.sites.yes");
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false)
                .setData("test.id", "plugins.sites.no");
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }
}
