package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.reorder.config.DefaultColumnReorderBindings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eport.core.document.Document;
import org.eport.core.document.Field;
import org.eport.workbench.look.Density;
import org.eport.workbench.look.Palette;
import org.eport.workbench.query.Ground;

/**
 * The table of a list: one row is the current one, Shift stretches the choice from where it began, ticks are
 * set by Space and by the mouse. Rows that are not there yet are drawn as soon as they are. For the UI
 * thread.
 */
final class ListTable<D extends Document> {

    /** What a person does in the table. */
    interface Hooks {

        void open();

        /** Another row is the current one, or another choice of rows. */
        void selected();

        void ticked();

        void tickAll(boolean tick);

        /** Ticks rows some of which have to be read first. */
        void tickRows(int first, int last);

        void sortBy(String property);

        void mainAction();
    }

    private static final int WIDEST = 220;

    private final Grid grid;
    private final NatTable table;
    private final Columns columns;
    private final CellText<D> texts;
    private final Ticks<D> ticks;
    private final Hooks hooks;
    private Shades shades;
    private Optional<RowSource<D>> source = Optional.empty();
    private int rows;
    private int cursor;
    private int anchor;
    private int tickedFrom = -1;

    ListTable(Composite parent, Columns columns, CellText<D> texts, Ticks<D> ticks, Hooks hooks) {
        this.columns = columns;
        this.texts = texts;
        this.ticks = ticks;
        this.hooks = hooks;
        grid = new Grid(parent, () -> rows, texts::label, Density.rowHeight());
        table = grid.table();
        table.addConfiguration(new DefaultColumnReorderBindings());
        shades = Shades.of(Palette.of(table));
        grid.configure(new RowDrawing<>(this::row, grid::column, texts,
                one -> ticks.has(one.number()), () -> shades, this::chosen, table::isFocusControl),
                new HeaderDrawing(grid::column, this::mark, () -> shades));
        Ground.give(table, Palette.Name.BACK, Palette.Name.TEXT);
        Palette.of(table).onChange(table, this::recolour);
        Density.onChange(table, () -> grid.rowHeight(Density.rowHeight()));
        table.addListener(SWT.FocusIn, event -> table.redraw());
        table.addListener(SWT.FocusOut, event -> table.redraw());
        new ListMouse<>(this).hook(table);
        new ListKeys<>(this).hook(table);
    }

    private void recolour() {
        shades = Shades.of(Palette.of(table));
        table.redraw();
    }

    NatTable control() {
        return table;
    }

    Grid grid() {
        return grid;
    }

    Hooks hooks() {
        return hooks;
    }

    // --- columns ---

    List<Field> shown() {
        return grid.columns();
    }

    Map<String, Integer> widths() {
        return grid.widths();
    }

    void show(List<Field> fields, Map<String, Integer> widths) {
        Map<String, Integer> all = new HashMap<>();
        GC gc = new GC(table);
        fields.forEach(field -> all.put(field.name(), widths.containsKey(field.name())
                ? widths.get(field.name()) : usualWidth(gc, field)));
        gc.dispose();
        grid.columns(fields, all);
    }

    /** Wide enough for its header and for every state it may show. */
    private int usualWidth(GC gc, Field field) {
        int width = Math.max(Columns.width(field), gc.textExtent(texts.label(field)).x + 3 * Drawing.PAD);
        for (String state : field.statusValues()) {
            width = Math.max(width, gc.textExtent(texts.state(field, state)).x + 5 * Drawing.PAD);
        }
        return Math.min(width, WIDEST);
    }

    // --- rows ---

    /** Another answer: begins at its first row. */
    void show(RowSource<D> next) {
        source = Optional.of(next);
        rows = next.size();
        grid.rowsChanged();
        move(0, false);
    }

    /** What is known of the rows has changed. */
    void refresh() {
        int now = source.map(RowSource::size).orElse(0);
        if (now != rows) {
            rows = now;
            grid.rowsChanged();
            cursor = Math.clamp(cursor, 0, Math.max(0, rows - 1));
            anchor = Math.clamp(anchor, 0, Math.max(0, rows - 1));
        }
        table.redraw();
    }

    int rows() {
        return rows;
    }

    int cursor() {
        return cursor;
    }

    Optional<D> row(int index) {
        return source.flatMap(rowSource -> rowSource.row(index));
    }

    Optional<D> current() {
        return row(cursor);
    }

    boolean chosen(int row) {
        return row >= Math.min(anchor, cursor) && row <= Math.max(anchor, cursor);
    }

    /** Makes a row the current one and brings it into sight. */
    void move(int row, boolean stretch) {
        cursor = Math.clamp(row, 0, Math.max(0, rows - 1));
        if (!stretch) {
            anchor = cursor;
        }
        grid.reveal(cursor);
        table.redraw();
        hooks.selected();
    }

    // --- ticks ---

    /** Ticks the chosen rows; none when all were ticked. */
    void tickChosen() {
        int first = Math.min(anchor, cursor);
        int last = Math.max(anchor, cursor);
        List<D> found = inMemory(first, last);
        if (found.size() == last - first + 1) {
            ticks.toggle(found);
            ticked();
        } else {
            hooks.tickRows(first, last);
        }
        tickedFrom = cursor;
    }

    /** As far as they are in memory without a gap, so that the length tells whether they are all. */
    private List<D> inMemory(int first, int last) {
        List<D> found = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            Optional<D> one = source.flatMap(rowSource -> rowSource.peek(found.size() + first));
            if (one.isEmpty()) {
                return found;
            }
            found.add(one.get());
        }
        return found;
    }

    void tickAt(int row, boolean stretch) {
        if (stretch && tickedFrom >= 0) {
            hooks.tickRows(Math.min(tickedFrom, row), Math.max(tickedFrom, row));
        } else {
            ticks.toggle(inMemory(row, row));
            ticked();
        }
        tickedFrom = row;
    }

    private void ticked() {
        table.redraw();
        hooks.ticked();
    }

    void tickAllOrNone() {
        hooks.tickAll(ticks.count() == 0);
    }

    /** Only what can be asked for can be sorted by. */
    void sortBy(Field field) {
        if (columns.sortable(field.name())) {
            hooks.sortBy(field.name());
        }
    }

    private HeaderDrawing.Mark mark(int column) {
        if (column == 0) {
            return ticks.count() == 0 ? HeaderDrawing.Mark.NONE
                    : ticks.count() >= rows ? HeaderDrawing.Mark.ALL : HeaderDrawing.Mark.SOME;
        }
        return source.filter(now -> now.query().sort().equals(grid.column(column).name()))
                .map(now -> now.query().descending() ? HeaderDrawing.Mark.DOWN : HeaderDrawing.Mark.UP)
                .orElse(HeaderDrawing.Mark.NONE);
    }

    // --- words ---

    /** A row as it is read out. */
    String spoken(D document) {
        return shown().stream().map(field -> texts.label(field) + " " + texts.of(document, field))
                .collect(Collectors.joining(", "));
    }

    boolean isTicked(D document) {
        return ticks.has(document.number());
    }

    /** The chosen rows as text for a spreadsheet. */
    void copy() {
        String text = inMemory(Math.min(anchor, cursor), Math.max(anchor, cursor)).stream()
                .map(document -> shown().stream().map(field -> texts.of(document, field))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining(System.lineSeparator()));
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
