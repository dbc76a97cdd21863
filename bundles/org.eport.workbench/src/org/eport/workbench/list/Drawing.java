package org.eport.workbench.list;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** What header and rows of a list are drawn with; lines instead of boxes. */
abstract class Drawing extends AbstractCellPainter {

    static final int PAD = 6;
    private static final int BOX = 13;
    private static final String MORE = "…";

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.textExtent(String.valueOf(cell.getDataValue()), SWT.DRAW_TRANSPARENT).x + 4 * PAD;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return cell.getBounds().height;
    }

    /** One line of text, shortened where it does not fit; digits of numbers are not lost that way. */
    static void text(GC gc, String text, int x, Rectangle cell, int right, boolean alignRight) {
        int width = cell.x + cell.width - x - right;
        String shown = fitting(gc, text, width);
        org.eclipse.swt.graphics.Point extent = gc.textExtent(shown, SWT.DRAW_TRANSPARENT);
        int left = alignRight ? Math.max(x, x + width - extent.x) : x;
        gc.drawText(shown, left, cell.y + (cell.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    static String fitting(GC gc, String text, int width) {
        if (gc.textExtent(text, SWT.DRAW_TRANSPARENT).x <= width) {
            return text;
        }
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (gc.textExtent(text.substring(0, middle) + MORE, SWT.DRAW_TRANSPARENT).x <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.substring(0, low) + MORE;
    }

    /** @param some not all, but some of what the box stands for */
    static void box(GC gc, Rectangle cell, Shades shades, boolean ticked, boolean some) {
        int x = cell.x + (cell.width - BOX) / 2;
        int y = cell.y + (cell.height - BOX) / 2;
        gc.setAntialias(SWT.ON);
        if (ticked || some) {
            gc.setBackground(shades.accent());
            gc.fillRoundRectangle(x, y, BOX, BOX, 4, 4);
            gc.setForeground(shades.onAccent());
            gc.setLineWidth(2);
            gc.drawPolyline(some ? new int[] {x + 3, y + 6, x + 10, y + 6}
                    : new int[] {x + 3, y + 6, x + 6, y + 9, x + 10, y + 4});
            gc.setLineWidth(1);
        } else {
            gc.setForeground(shades.muted());
            gc.drawRoundRectangle(x, y, BOX - 1, BOX - 1, 4, 4);
        }
    }
}
