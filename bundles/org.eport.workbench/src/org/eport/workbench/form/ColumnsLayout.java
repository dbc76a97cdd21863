package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** As many equal columns as the width allows, filled row by row. */
final class ColumnsLayout extends Layout {

    private static final int GAP = 20;
    private static final int ROW_GAP = 2;

    private final int narrowest;
    private final int most;

    /**
     * @param narrowest width of a column
     * @param most      how many columns there are at most
     */
    ColumnsLayout(int narrowest, int most) {
        this.narrowest = narrowest;
        this.most = most;
    }

    private int columns(int width) {
        return Math.max(1, Math.min(most, (width + GAP) / (narrowest + GAP)));
    }

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
        int width = wHint == SWT.DEFAULT ? narrowest * 2 + GAP : wHint;
        return new Point(width, place(composite, width, flush, false));
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        Rectangle area = composite.getClientArea();
        place(composite, area.width, flush, true);
    }

    /** All controls of a row are as tall as the tallest. */
    private int place(Composite composite, int width, boolean flush, boolean really) {
        int columns = columns(width);
        int columnWidth = (width - (columns - 1) * GAP) / columns;
        Control[] children = composite.getChildren();
        int y = 0;
        for (int first = 0; first < children.length; first += columns) {
            int behind = Math.min(children.length, first + columns);
            int height = 0;
            for (int i = first; i < behind; i++) {
                height = Math.max(height, children[i].computeSize(columnWidth, SWT.DEFAULT, flush).y);
            }
            for (int i = first; really && i < behind; i++) {
                children[i].setBounds((i - first) * (columnWidth + GAP), y, columnWidth, height);
            }
            y += height + ROW_GAP;
        }
        return y;
    }
}
