package org.eport.workbench.list;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eport.core.document.Document;
import org.eport.core.document.Field;
import org.eport.workbench.look.StateTone;

/** The rows: a tick, then the values; a state is a coloured dot and its word. */
final class RowDrawing<D extends Document> extends Drawing {

    private static final int DOT = 7;

    private final IntFunction<Optional<D>> rows;
    private final IntFunction<Field> columns;
    private final CellText<D> texts;
    private final Predicate<D> ticked;
    private final Supplier<Shades> shades;
    private final IntPredicate selected;
    private final BooleanSupplier focused;

    /** @param columns by index; the first has the ticks and is not asked for */
    RowDrawing(IntFunction<Optional<D>> rows, IntFunction<Field> columns, CellText<D> texts,
            Predicate<D> ticked, Supplier<Shades> shades, IntPredicate selected, BooleanSupplier focused) {
        this.rows = rows;
        this.columns = columns;
        this.texts = texts;
        this.ticked = ticked;
        this.shades = shades;
        this.selected = selected;
        this.focused = focused;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Shades shade = shades.get();
        boolean chosen = selected.test(cell.getRowIndex());
        gc.setBackground(chosen ? shade.selected() : shade.back());
        gc.fillRectangle(bounds);
        gc.setForeground(shade.line());
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width,
                bounds.y + bounds.height - 1);
        Optional<D> row = rows.apply(cell.getRowIndex());
        if (cell.getColumnIndex() == 0) {
            if (chosen) {
                gc.setBackground(focused.getAsBoolean() ? shade.accent() : shade.line());
                gc.fillRectangle(bounds.x, bounds.y, 3, bounds.height - 1);
            }
            row.ifPresent(document -> box(gc, bounds, shade, ticked.test(document), false));
            return;
        }
        Field field = columns.apply(cell.getColumnIndex());
        if (row.isEmpty()) {
            gc.setForeground(shade.muted());
            text(gc, field == Columns.NUMBER ? "…" : "", bounds.x + PAD, bounds, PAD, false);
            return;
        }
        value(gc, bounds, shade, row.get(), field);
    }

    private void value(GC gc, Rectangle bounds, Shades shade, D document, Field field) {
        String text = texts.of(document, field);
        int x = bounds.x + PAD;
        gc.setForeground(shade.text());
        if (field.kind() == Field.Kind.STATUS && !text.isEmpty()) {
            gc.setForeground(shade.tone(StateTone.of(texts.state(document, field))));
            gc.setBackground(gc.getForeground());
            gc.setAntialias(SWT.ON);
            gc.fillOval(x, bounds.y + (bounds.height - DOT) / 2, DOT, DOT);
            x += DOT + 5;
        }
        text(gc, text, x, bounds, PAD, Columns.right(field));
    }
}
