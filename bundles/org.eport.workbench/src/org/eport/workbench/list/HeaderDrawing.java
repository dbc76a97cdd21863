package org.eport.workbench.list;

import java.util.function.IntFunction;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eport.core.document.Field;

/** The header: the names of the columns, and which one the list is sorted by. */
final class HeaderDrawing extends Drawing {

    /** Which way a column is sorted, or how much is ticked. */
    enum Mark { NONE, UP, DOWN, SOME, ALL }

    private static final int ARROW = 8;

    private final IntFunction<Field> columns;
    private final IntFunction<Mark> marks;
    private final Supplier<Shades> shades;

    /** @param marks by index of the column; that of the first says how much is ticked */
    HeaderDrawing(IntFunction<Field> columns, IntFunction<Mark> marks, Supplier<Shades> shades) {
        this.columns = columns;
        this.marks = marks;
        this.shades = shades;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Shades shade = shades.get();
        int bottom = bounds.y + bounds.height - 1;
        gc.setBackground(shade.surface());
        gc.fillRectangle(bounds);
        gc.setForeground(shade.line());
        gc.drawLine(bounds.x, bottom, bounds.x + bounds.width, bottom);
        gc.drawLine(bounds.x + bounds.width - 1, bounds.y + 5, bounds.x + bounds.width - 1, bottom - 5);
        Mark mark = marks.apply(cell.getColumnIndex());
        if (cell.getColumnIndex() == 0) {
            box(gc, bounds, shade, mark == Mark.ALL, mark == Mark.SOME);
            return;
        }
        boolean sorted = mark == Mark.UP || mark == Mark.DOWN;
        gc.setForeground(sorted ? shade.accent() : shade.muted());
        text(gc, String.valueOf(cell.getDataValue()), bounds.x + PAD, bounds, sorted ? PAD + ARROW + 2 : PAD,
                !sorted && Columns.right(columns.apply(cell.getColumnIndex())));
        if (sorted) {
            arrow(gc, bounds, shade, mark == Mark.UP);
        }
    }

    private static void arrow(GC gc, Rectangle bounds, Shades shade, boolean up) {
        int x = bounds.x + bounds.width - PAD - ARROW;
        int y = bounds.y + bounds.height / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(shade.accent());
        gc.fillPolygon(up ? new int[] {x, y + 3, x + ARROW, y + 3, x + ARROW / 2, y - 3}
                : new int[] {x, y - 3, x + ARROW, y - 3, x + ARROW / 2, y + 3});
    }
}
