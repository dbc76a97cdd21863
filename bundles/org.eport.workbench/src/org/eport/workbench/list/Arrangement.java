package org.eport.workbench.list;

import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Function;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/** How this card has arranged this list: columns, widths, order. Kept whenever it changes. */
final class Arrangement {

    private final Workstation station;
    private final Columns columns;
    private final String key;
    private ListLayout kept;
    private String sort;
    private boolean descending;

    Arrangement(Workstation station, Function function, DocumentType<?> type, Columns columns) {
        this.station = station;
        this.columns = columns;
        key = function.kind() == Function.Kind.QUERY ? function.id() + "." + type.id() : function.id();
        kept = ListLayout.load(station.ownFolder(), key);
        boolean sorted = columns.sortable(kept.sort());
        sort = sorted ? kept.sort() : type.sort();
        descending = sorted ? kept.descending() : type.downward();
    }

    String sort() {
        return sort;
    }

    boolean descending() {
        return descending;
    }

    /** The same column again is turned round. */
    void sortBy(String property) {
        descending = property.equals(sort) && !descending;
        sort = property;
    }

    /** As it was left, or as usual. */
    void apply(ListTable<?> table) {
        List<Field> shown = fields(kept.shown());
        table.show(shown.isEmpty() ? fields(usual()) : shown, kept.widths());
    }

    private List<Field> fields(List<String> names) {
        return names.stream().map(columns::field).flatMap(Optional::stream).toList();
    }

    private List<String> usual() {
        return columns.usual(!station.holder().kind().enterprise());
    }

    /**
     * Asks which columns and which order.
     *
     * @return whether the order is another now
     */
    boolean choose(ListTable<?> table, CellText<?> texts) {
        var dialog = new ColumnsDialog(table.control().getShell(), station, columns, texts, usual(),
                new ColumnsDialog.Choice(table.shown(), sort, descending));
        Optional<ColumnsDialog.Choice> chosen = dialog.ask();
        if (chosen.isEmpty()) {
            return false;
        }
        table.show(chosen.get().shown(), table.widths());
        boolean reordered = !chosen.get().sort().equals(sort) || chosen.get().descending() != descending;
        sort = chosen.get().sort();
        descending = chosen.get().descending();
        keep(table);
        return reordered;
    }

    void keep(ListTable<?> table) {
        ListLayout now = new ListLayout(table.shown().stream().map(Field::name).toList(), table.widths(),
                sort, descending);
        if (!now.equals(kept)) {
            kept = now;
            now.save(station.ownFolder(), key);
        }
    }
}
