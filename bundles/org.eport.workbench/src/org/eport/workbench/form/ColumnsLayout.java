package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** As many equal columns as the width allows, filled row by row; a control with {@link Whole} takes a row alone. */
final class ColumnsLayout extends Layout {

    /** Layout data of a control that takes the whole row. */
    enum Whole { ROW }

    private static final int GAP = 20;
    private static final int ROW_GAP = 2;

    private final int narrowest;
    private final int most;

    /** @param narrowest width of a column @param most how many columns there are at most */
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

    private int place(Composite composite, int width, boolean flush, boolean really) {
        int columns = columns(width);
        int columnWidth = (width - (columns - 1) * GAP) / columns;
        int y = 0;
        int column = 0;
        int rowHeight = 0;
        for (Control child : composite.getChildren()) {
            boolean whole = child.getLayoutData() == Whole.ROW;
            if (column == columns || whole && column > 0) {
                y += rowHeight + ROW_GAP;
                column = 0;
                rowHeight = 0;
            }
            int childWidth = whole ? width : columnWidth;
            int height = child.computeSize(childWidth, SWT.DEFAULT, flush).y;
            if (really) {
                child.setBounds(column * (columnWidth + GAP), y, childWidth, height);
            }
            rowHeight = Math.max(rowHeight, height);
            column = whole ? columns : column + 1;
        }
        return y + rowHeight;
    }
}
