package org.eport.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * A bar: what it is about, then the buttons, then words about them. With little room the buttons take several
 * lines, and the words stand below in a line that is kept free, so that nothing moves when there are words.
 */
public final class BarLayout extends Layout {

    private static final int GAP = 10;
    private static final int LEAST_WORDS = 200;

    private final int marginWidth;
    private final int marginHeight;

    public BarLayout(int marginWidth, int marginHeight) {
        this.marginWidth = marginWidth;
        this.marginHeight = marginHeight;
    }

    @Override
    protected Point computeSize(Composite bar, int wHint, int hHint, boolean flush) {
        int width = wHint == SWT.DEFAULT ? natural(bar) : wHint;
        return new Point(width, hHint == SWT.DEFAULT ? arrange(bar, width, false) : hHint);
    }

    private int natural(Composite bar) {
        int width = 2 * marginWidth + LEAST_WORDS;
        for (int i = 0; i < bar.getChildren().length - 1; i++) {
            width += size(bar.getChildren()[i]).x + GAP;
        }
        return width;
    }

    @Override
    protected void layout(Composite bar, boolean flush) {
        arrange(bar, bar.getClientArea().width, true);
    }

    /** @return height of the bar */
    private int arrange(Composite bar, int width, boolean place) {
        Control[] all = bar.getChildren();
        Control buttons = all[all.length - 2];
        Control words = all[all.length - 1];
        int first = size(buttons).y;
        int left = marginWidth;
        for (int i = 0; i < all.length - 2; i++) {
            first = Math.max(first, size(all[i]).y);
            left += size(all[i]).x + GAP;
        }
        int room = Math.max(0, width - left - marginWidth);
        boolean below = size(buttons).x + GAP + LEAST_WORDS > room;
        int wide = Math.min(size(buttons).x, room);
        int high = Math.max(first, buttons.computeSize(wide, SWT.DEFAULT).y);
        if (place) {
            int x = marginWidth;
            for (int i = 0; i < all.length - 2; i++) {
                put(all[i], x, size(all[i]).x, first);
                x += size(all[i]).x + GAP;
            }
            put(buttons, left, wide, high);
            if (below) {
                words.setBounds(marginWidth, marginHeight + high, Math.max(0, width - 2 * marginWidth),
                        size(words).y);
            } else {
                put(words, left + wide + GAP, room - wide - GAP, high);
            }
        }
        return 2 * marginHeight + high + (below ? size(words).y : 0);
    }

    /** In the middle of so many lines. */
    private void put(Control control, int x, int width, int lines) {
        int high = Math.min(control.computeSize(width, SWT.DEFAULT).y, lines);
        control.setBounds(x, marginHeight + (lines - high) / 2, width, high);
    }

    private static Point size(Control control) {
        return control.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }
}
