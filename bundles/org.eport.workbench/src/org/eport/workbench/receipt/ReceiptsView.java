package org.eport.workbench.receipt;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplaces;
import org.eport.core.flow.Refusal;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.Performing;
import org.eport.workbench.receipt.Receipts.Row;
import org.eport.workbench.screen.Neighbours;
import org.eport.workbench.screen.Screens;

/** Shows the answers; comes to the front by itself when something was refused in a batch. */
public final class ReceiptsView extends ViewPart {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Workplaces.BUSINESS_ZONE);

    private final Runnable watcher = this::changed;
    private Workstation station;
    private Receipts receipts;
    private Label summary;
    private Table table;
    private List<Row> shown = List.of();
    private boolean refusedOnly;

    @Override
    public void createPartControl(Composite parent) {
        station = getSite().getService(Workstation.class);
        receipts = getSite().getService(Receipts.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        summary = new Label(parent, SWT.NONE);
        summary.setData("test.id", "receipts.summary");
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 3).applyTo(summary);
        table = new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
        table.setData("test.id", "receipts.table");
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column("workbench.receipt.time", 80);
        column("workbench.receipt.action", 150);
        column("workbench.receipt.number", 170);
        column("workbench.receipt.result", 90);
        column("workbench.receipt.text", 460);
        column("workbench.receipt.remedy", 380);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, shown.get(event.index)));
        table.addListener(SWT.DefaultSelection, event -> open());
        PlatformUI.getWorkbench().getHelpSystem().setHelp(table, "org.eport.help.screen_receipts");
        actions(getViewSite().getActionBars().getToolBarManager());
        receipts.watch(watcher);
        show();
    }

    private void column(String key, int width) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(station.say(key));
        column.setWidth(width);
    }

    private void actions(IToolBarManager bar) {
        Action only = new Action(station.say("workbench.receipt.refusedOnly"), IAction.AS_CHECK_BOX) {

            @Override
            public void run() {
                refusedOnly = isChecked();
                show();
            }
        };
        bar.add(only);
        bar.add(action("workbench.receipt.again", this::again));
        bar.add(action("workbench.receipt.copy", this::copy));
        bar.add(action("workbench.receipt.clear", receipts::clear));
    }

    private Action action(String key, Runnable what) {
        return new Action(station.say(key)) {

            @Override
            public void run() {
                what.run();
            }
        };
    }

    /** Any thread. */
    private void changed() {
        if (!table.isDisposed()) {
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    show();
                    bringToFront();
                }
            });
        }
    }

    private void bringToFront() {
        boolean batchRefused = !shown.isEmpty() && shown.get(0).request().numbers().size() > 1
                && shown.stream().takeWhile(row -> row.request() == shown.get(0).request())
                .anyMatch(row -> !row.outcome().accepted());
        if (batchRefused) {
            getSite().getPage().bringToTop(this);
        }
    }

    private void show() {
        List<Row> all = receipts.rows();
        long refused = all.stream().filter(row -> !row.outcome().accepted()).count();
        shown = refusedOnly ? receipts.refused() : all;
        table.setItemCount(shown.size());
        table.clearAll();
        summary.setText(all.isEmpty() ? station.say("workbench.receipt.empty")
                : station.say("workbench.receipt.summary", all.size() - refused, refused));
        setPartName(station.say("workbench.receipt.title", all.size()));
    }

    private void fill(TableItem item, Row row) {
        String action = station.say(row.request().type() + ".action." + row.request().action());
        String time = TIME.format(row.time());
        switch (row.outcome()) {
            case Outcome.Accepted one -> item.setText(new String[] {time, action, one.number(),
                "\u2713 " + station.say("workbench.receipt.accepted"),
                station.say(one.said()), station.say("workbench.receipt.place", one.receipt())});
            case Outcome.Refused one -> item.setText(new String[] {time, action, one.number(),
                "\u2717 " + station.say("workbench.receipt.refused"), reason(one.refusal()),
                        remedy(one.refusal())});
        }
    }

    private String reason(Refusal refusal) {
        return refusal.violations().isEmpty() ? station.say(refusal.reason())
                : refusal.violations().stream().map(one -> one.ruleId() + " " + station.say(one.text()))
                .collect(Collectors.joining(" "));
    }

    private String remedy(Refusal refusal) {
        return refusal.violations().isEmpty() ? station.say(refusal.remedy())
                : refusal.violations().stream().map(one ->
                        station.say(one.remedy())).collect(Collectors.joining(" "));
    }

    private void open() {
        int at = table.getSelectionIndex();
        if (at >= 0 && !shown.get(at).outcome().number().isEmpty()) {
            new Screens(station, getSite().getPage()).document(shown.get(at).request().type(),
                    shown.get(at).outcome().number(), Neighbours.NONE);
        }
    }

    /** Asks again for what the newest request with refused documents was refused. */
    private void again() {
        List<Row> refused = receipts.refused();
        if (refused.isEmpty()) {
            summary.setText(station.say("workbench.receipt.nothingRefused"));
            return;
        }
        Request request = Receipts.again(refused.get(0).request(), refused);
        new Performing(station).ask(table, request, outcomes -> { });
    }

    /** As lines of text with tabs, for a mail or a table. */
    private void copy() {
        String text = shown.stream().map(row -> {
            TableItem item = new TableItem(table, SWT.NONE);
            fill(item, row);
            String line = java.util.stream.IntStream.range(0, 6).mapToObj(item::getText)
                    .collect(Collectors.joining("\t"));
            item.dispose();
            return line;
        }).collect(Collectors.joining("\n"));
        if (!text.isEmpty()) {
            var clipboard = new org.eclipse.swt.dnd.Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text},
                    new org.eclipse.swt.dnd.Transfer[] {org.eclipse.swt.dnd.TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }

    @Override
    public void dispose() {
        receipts.unwatch(watcher);
        super.dispose();
    }
}
