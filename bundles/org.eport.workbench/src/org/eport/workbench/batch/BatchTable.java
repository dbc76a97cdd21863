package org.eport.workbench.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eport.core.desk.Outcome;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Refusal;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;

/** One page of a range: a tick, the number, its states, and whether the action is possible or what became of it. */
final class BatchTable extends Composite {

    private final Workstation station;
    private final Flow<?> flow;
    private final Table table;
    private Optional<RangePages> pages = Optional.empty();
    private List<Row> rows = List.of();
    private Runnable ticked = () -> { };
    private Consumer<String> opened = number -> { };

    /**
     * A number of the range.
     *
     * @param document empty when there is none in sight
     * @param refusal  why the action is not possible now; empty when it is
     */
    record Row(String number, Optional<Document> document, Optional<Refusal> refusal) {

        boolean possible() {
            return document.isPresent() && refusal.isEmpty();
        }
    }

    BatchTable(Composite parent, Workstation station, Flow<?> flow) {
        super(parent, SWT.NONE);
        this.station = station;
        this.flow = flow;
        TableColumnLayout columns = new TableColumnLayout();
        setLayout(columns);
        table = new Table(this, SWT.CHECK | SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER);
        table.setHeaderVisible(true);
        table.setData("test.id", "batch.table");
        column(columns, station.say(flow.type().labelKey("number")), 2, 120);
        for (Field axis : flow.axes()) {
            column(columns, station.say(flow.type().labelKey(axis.name())), 2, 110);
        }
        column(columns, station.say("workbench.batch.result"), 7, 260);
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TableItem) event.item);
            } else {
                table.setToolTipText(((TableItem) event.item).getText(table.getColumnCount() - 1));
            }
        });
        table.addListener(SWT.DefaultSelection, event -> opened.accept(rows.get(table.getSelectionIndex())
                .number()));
    }

    private void column(TableColumnLayout columns, String label, int weight, int least) {
        TableColumn column = new TableColumn(table, SWT.NONE);
        column.setText(label);
        columns.setColumnData(column, new ColumnWeightData(weight, least));
    }

    /** @param then told the number whose row was opened */
    void onOpen(Consumer<String> then) {
        opened = then;
    }

    void onTick(Runnable then) {
        ticked = then;
    }

    /** Rows with an outcome show it; others show whether the action is possible. */
    void show(RangePages next, List<Row> page, Map<String, Outcome> outcomes) {
        pages = Optional.of(next);
        rows = page;
        table.removeAll();
        for (Row row : rows) {
            List<String> texts = new ArrayList<>(List.of(row.number()));
            flow.axes().forEach(axis -> texts.add(row.document()
                    .map(document -> state(flow.type(), document, axis)).orElse("")));
            texts.add(result(row, Optional.ofNullable(outcomes.get(row.number()))));
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(texts.toArray(String[]::new));
            item.setChecked(next.ticked(row.number()));
            if (!row.possible()) {
                item.setForeground(Palette.of(table).color(Palette.Name.MUTED));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private <D extends Document> String state(DocumentType<D> type, Document document, Field axis) {
        return station.say(type.labelKey(axis.name()) + "." + type.get((D) document, axis.name()));
    }

    private String result(Row row, Optional<Outcome> outcome) {
        return switch (outcome.orElse(null)) {
            case Outcome.Accepted one -> "\u2713 " + station.say(one.said());
            case Outcome.Refused one -> "\u2717 " + sentence(one.refusal());
            case null -> row.document().isEmpty() ? station.say("desk.notFound", row.number())
                    : row.refusal().map(refusal -> "\u2298 " + sentence(refusal))
                    .orElse(station.say("workbench.batch.possible"));
        };
    }

    private String sentence(Refusal refusal) {
        return station.say(refusal.reason()) + " " + station.say(refusal.remedy());
    }

    /** A number the action is not possible for is not ticked by hand either: the reason stands beside it. */
    private void tick(TableItem item) {
        Row row = rows.get(table.indexOf(item));
        if (!row.possible()) {
            item.setChecked(false);
        }
        pages.ifPresent(one -> one.tick(row.number(), item.getChecked()));
        ticked.run();
    }

    /** Ticks what is possible on this page (全选). */
    void tickPage() {
        rows.stream().filter(Row::possible).forEach(row -> pages.ifPresent(one ->
                one.tick(row.number(), true)));
        redrawTicks();
    }

    void redrawTicks() {
        for (int i = 0; i < rows.size(); i++) {
            String number = rows.get(i).number();
            table.getItem(i).setChecked(pages.filter(one -> one.ticked(number)).isPresent());
        }
        ticked.run();
    }

    void focus() {
        table.setFocus();
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
    }
}
