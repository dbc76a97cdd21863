package org.eport.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/**
 * One cell of a table or of a tree, which have no type in common, drawn where the system would draw it.
 *
 * @param bounds     of the cell
 * @param imagePlace begins where the content of the cell does, and has no width without an image
 * @param alignment  of its column
 */
record RowCell(String text, Image image, Color color, Rectangle bounds, Rectangle imagePlace, int alignment) {

    private static final int GAP = 2;

    static RowCell of(Widget item, int column) {
        return switch (item) {
            case TableItem row -> new RowCell(row.getText(column), row.getImage(column),
                    row.getForeground(column), row.getBounds(column), row.getImageBounds(column),
                    alignment(row.getParent(), column));
            case TreeItem row -> new RowCell(row.getText(column), row.getImage(column),
                    row.getForeground(column), row.getBounds(column), row.getImageBounds(column),
                    alignment(row.getParent(), column));
            default -> throw new IllegalArgumentException(String.valueOf(item));
        };
    }

    /** The colour alone, which is asked for each cell in sight. */
    static Color color(Widget item, int column) {
        return item instanceof TableItem row ? row.getForeground(column)
                : ((TreeItem) item).getForeground(column);
    }

    private static int alignment(Table table, int column) {
        return table.getColumnCount() == 0 ? SWT.LEFT : table.getColumn(column).getAlignment();
    }

    private static int alignment(Tree tree, int column) {
        return tree.getColumnCount() == 0 ? SWT.LEFT : tree.getColumn(column).getAlignment();
    }

    void draw(GC gc) {
        int left = imagePlace.x + GAP;
        if (image != null) {
            gc.drawImage(image, imagePlace.x, middle(image.getBounds().height));
            left += imagePlace.width;
        }
        Point size = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        gc.setForeground(color);
        int x = alignment == SWT.RIGHT ? bounds.x + bounds.width - size.x - GAP : left;
        gc.drawText(text, x, middle(size.y), SWT.DRAW_TRANSPARENT);
    }

    private int middle(int height) {
        return bounds.y + (bounds.height - height) / 2;
    }
}
