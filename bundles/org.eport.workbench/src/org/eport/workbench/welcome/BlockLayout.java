package org.eport.workbench.welcome;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.eclipse.ui.forms.widgets.ILayoutExtension;

/**
 * The first child across, the others below it in as many columns as there is room for, each block in the
 * column that is shortest by then. With enough room the last few blocks have a narrow column of their own at
 * the right.
 */
final class BlockLayout extends Layout implements ILayoutExtension {

    private static final int MARGIN = 12;
    private static final int GAP = 18;
    private static final int BELOW = 8;
    private static final int TWO_COLUMNS = 560;
    private static final int THREE_COLUMNS = 920;
    private static final int ASIDE = 250;
    private static final int LEAST = 260;
    private static final int MOST = 1500;

    private final int aside;

    /** @param aside how many blocks at the end may stand at the right */
    BlockLayout(int aside) {
        this.aside = aside;
    }

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flush) {
        int width = wHint == SWT.DEFAULT ? THREE_COLUMNS : wHint;
        return new Point(width, arrange(composite, width, false));
    }

    @Override
    protected void layout(Composite composite, boolean flush) {
        arrange(composite, composite.getClientArea().width, true);
    }

    private int arrange(Composite composite, int whole, boolean place) {
        Control[] blocks = composite.getChildren();
        int width = Math.min(whole, MOST) - 2 * MARGIN;
        int top = put(blocks[0], MARGIN, BELOW, width, place);
        boolean wide = width >= THREE_COLUMNS;
        int shared = wide ? width - ASIDE - GAP : width;
        int columns = width >= TWO_COLUMNS ? 2 : 1;
        int each = (shared - (columns - 1) * GAP) / columns;
        int[] bottoms = new int[columns];
        Arrays.fill(bottoms, top);
        int right = top;
        for (int i = 1; i < blocks.length; i++) {
            if (wide && i >= blocks.length - aside) {
                right = put(blocks[i], MARGIN + width - ASIDE, right, ASIDE, place);
            } else {
                int column = columns == 2 && bottoms[1] < bottoms[0] ? 1 : 0;
                int left = MARGIN + column * (each + GAP);
                bottoms[column] = put(blocks[i], left, bottoms[column], each, place);
            }
        }
        return Math.max(right, Arrays.stream(bottoms).max().orElse(top));
    }

    /** @return where the next block below it begins */
    private static int put(Control block, int x, int y, int width, boolean place) {
        int height = block.computeSize(width, SWT.DEFAULT).y;
        if (place) {
            block.setBounds(x, y, width, height);
        }
        return y + height + BELOW;
    }

    @Override
    public int computeMinimumWidth(Composite parent, boolean changed) {
        return LEAST;
    }

    @Override
    public int computeMaximumWidth(Composite parent, boolean changed) {
        return MOST;
    }
}
