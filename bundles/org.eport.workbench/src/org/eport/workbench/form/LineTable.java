package org.eport.workbench.form;

import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.TableEditor;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eport.core.document.Field;
import org.eport.core.document.Violation;
import org.eport.workbench.look.Palette;
import org.eport.workbench.value.LineList;
import org.eport.workbench.value.Values;

/**
 * Lines as a table that is typed into like a sheet of paper: one cell always has the keyboard, Enter goes on
 * to the next, and behind the last cell a new line begins.
 */
final class LineTable {

    /** What the table tells the field it belongs to. */
    interface Owner {

        /** A person changed lines or cells. */
        void changed();

        /** Another cell has the keyboard. */
        void moved();

        /** There is no line yet, and one is wanted. */
        void begin();

        /** Enter on an empty line: all lines are typed. */
        void done();

        void previous();

        void main();

        /** A key of the line commands. @return whether it was one */
        boolean command(Event event);
    }

    private static final int ROW_HEIGHT = 26;

    /** Colour is never the only sign; an image would push the texts of the whole table aside. */
    private static final String MARK = "⚠ ";

    private final Table table;
    private final List<Field> columns;
    private final String labels;
    private final LineList lines;
    private final FormContext form;
    private final Values values;
    private final Owner owner;
    private final TableEditor editor;
    private Map<String, Violation> wrong = Map.of();
    private int row;
    private int column;

    LineTable(Composite parent, Field field, LineList lines, FormContext form, Owner owner) {
        this.columns = field.lineFields();
        this.labels = form.labels() + "." + field.name();
        this.lines = lines;
        this.form = form;
        this.values = new Values(form.station());
        this.owner = owner;
        table = new Table(parent, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        Paint.table(table);
        Paint.testId(table, "form.field." + field.name());
        LineColumns.make(table, columns, labels, form.station(), true);
        editor = new TableEditor(table);
        editor.grabHorizontal = true;
        editor.grabVertical = true;
        table.addListener(SWT.MeasureItem, event -> event.height = Math.max(event.height, ROW_HEIGHT));
        table.addListener(SWT.MouseDown, this::clicked);
        table.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN
                && event.doit);
        table.addListener(SWT.KeyDown, this::tableKey);
        table.addListener(SWT.Selection, event -> {
            row = Math.max(0, table.getSelectionIndex());
            owner.moved();
        });
    }

    Table control() {
        return table;
    }

    /** The line the keyboard is in; -1 when there is none. */
    int row() {
        return lines.size() == 0 ? -1 : Math.min(row, lines.size() - 1);
    }

    Field column() {
        return columns.get(column);
    }

    /** Draws all lines anew; the cell that is typed into is left alone. */
    void refresh() {
        while (table.getItemCount() > lines.size()) {
            table.getItem(table.getItemCount() - 1).dispose();
        }
        while (table.getItemCount() < lines.size()) {
            new TableItem(table, SWT.NONE);
        }
        for (int i = 0; i < lines.size(); i++) {
            draw(i);
        }
    }

    private void draw(int line) {
        TableItem item = table.getItem(line);
        for (int i = 0; i < columns.size(); i++) {
            Field field = columns.get(i);
            String typed = lines.get(line, field.name());
            boolean bad = wrong.containsKey("[" + (line + 1) + "]." + field.name());
            item.setText(i, (bad ? MARK : "") + LineColumns.shown(values, labels, field, typed));
            item.setForeground(i, bad ? Paint.color(table, Palette.Name.ERROR) : null);
        }
    }

    /** @param violations by place behind the field's name, {@code [2].hsCode} */
    void mark(Map<String, Violation> violations) {
        wrong = violations;
        for (int i = 0; i < lines.size() && i < table.getItemCount(); i++) {
            draw(i);
        }
    }

    /** Puts the keyboard into a cell. */
    void edit(int line, int cell) {
        stop();
        row = line;
        column = cell;
        TableItem item = table.getItem(line);
        table.setSelection(item);
        table.showItem(item);
        table.showColumn(table.getColumn(cell));
        Control control = new CellInput(table, columns.get(cell), form.inside(labels.substring(
                form.labels().length() + 1)), lines.get(line, columns.get(cell).name()), new Cell())
                        .control();
        editor.setEditor(control, item, cell);
        control.setFocus();
        owner.moved();
        table.getDisplay().asyncExec(() -> reveal(item));
    }

    /** Lines that have only just come have no place to scroll to before they are drawn. */
    private void reveal(TableItem item) {
        if (!item.isDisposed() && editor.getItem() == item) {
            table.showItem(item);
            editor.layout();
        }
    }

    /** The first cell somebody types into; a line's number counts by itself. */
    int firstColumn() {
        return lines.counter().isPresent() && columns.size() > 1 ? 1 : 0;
    }

    /** Takes the keyboard out of the cells. */
    void stop() {
        Control old = editor.getEditor();
        editor.setEditor(null);
        if (old != null && !old.isDisposed()) {
            old.dispose();
        }
    }

    boolean editing() {
        return editor.getEditor() != null && !editor.getEditor().isDisposed();
    }

    int column(String name) {
        return columns.stream().map(Field::name).toList().indexOf(name);
    }

    private void clicked(Event event) {
        TableItem item = table.getItem(new Point(event.x, event.y));
        for (int i = 0; item != null && i < columns.size(); i++) {
            if (item.getBounds(i).contains(event.x, event.y)) {
                int line = table.indexOf(item);
                int cell = i;
                table.getDisplay().asyncExec(() -> {
                    if (!table.isDisposed() && line < lines.size()) {
                        edit(line, cell);
                    }
                });
                return;
            }
        }
    }

    private void tableKey(Event event) {
        if (owner.command(event)) {
            event.doit = false;
        } else if (Keys.enter(event)) {
            event.doit = false;
            if (Keys.with(event, SWT.MOD1)) {
                owner.main();
            } else if (lines.size() > 0) {
                edit(row(), firstColumn());
            } else {
                owner.begin();
            }
        }
    }

    /** Goes on by so many cells, over the ends of lines. */
    private void step(int by) {
        int last = columns.size() - 1;
        boolean blankAtEnd = by > 0 && row == lines.size() - 1 && lines.blank(row);
        if (blankAtEnd) {
            stop();
            lines.delete(row);
            refresh();
            owner.done();
        } else if (column + by > last) {
            if (row == lines.size() - 1 && !lines.full()) {
                lines.add(row);
                refresh();
                owner.changed();
            }
            if (row == lines.size() - 1) {
                stop();
                owner.done();
            } else {
                edit(row + 1, firstColumn());
            }
        } else if (column + by >= (row == 0 ? firstColumn() : 0)) {
            edit(row, column + by);
        } else if (row > 0) {
            edit(row - 1, last);
        } else {
            stop();
            owner.previous();
        }
    }

    private void vertical(int by) {
        int to = row + by;
        if (to >= 0 && to < lines.size()) {
            edit(to, column);
        }
    }

    /** What the cell tells the table. */
    private final class Cell implements CellInput.Owner {

        @Override
        public void typed(String value) {
            lines.set(row, column().name(), value);
            draw(row);
            owner.changed();
        }

        /** At once: who types faster than the screen follows has the next letter in the next cell. */
        @Override
        public void move(int cells, int rows) {
            if (rows != 0) {
                vertical(rows);
            } else {
                step(cells);
            }
        }

        @Override
        public void leave() {
            stop();
            table.setFocus();
        }

        @Override
        public void main() {
            owner.main();
        }

        @Override
        public boolean command(Event event) {
            return owner.command(event);
        }

        /** The keyboard is somewhere else now. */
        @Override
        public void left(Control cell) {
            table.getDisplay().asyncExec(() -> {
                if (table.isDisposed() || cell.isDisposed() || editor.getEditor() != cell) {
                    return;
                }
                Control focus = table.getDisplay().getFocusControl();
                if (focus != null && focus.getShell() == table.getShell() && !Keys.within(cell, focus)) {
                    stop();
                }
            });
        }
    }
}
