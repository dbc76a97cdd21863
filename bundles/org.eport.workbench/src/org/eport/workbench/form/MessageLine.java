package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;

/**
 * The one line beneath a field: a hint in quiet letters, or what is wrong, with a mark. Its height never
 * changes, so that nothing jumps while somebody types; what does not fit stands in the tooltip.
 */
final class MessageLine extends Canvas {

    private static final int MARK = 13;

    private final Palette.Name colour;
    private final Image mark;
    private String hint = "";
    private String problem = "";

    MessageLine(Composite parent) {
        this(parent, Palette.Name.MUTED, -1);
    }

    /** @param points how much larger than usual the letters are */
    MessageLine(Composite parent, Palette.Name colour, int points) {
        super(parent, SWT.NO_FOCUS | SWT.DOUBLE_BUFFERED);
        this.colour = colour;
        setFont(Paint.font(this, points, SWT.NORMAL));
        Paint.text(this, colour);
        mark = Icons.image(Icon.ERROR, this);
        addListener(SWT.Paint, event -> draw(event.gc));
        getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent e) {
                e.result = text();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

            @Override
            public void getRole(AccessibleControlEvent e) {
                e.detail = ACC.ROLE_LABEL;
            }
        });
    }

    void hint(String text) {
        hint = text;
        changed();
    }

    /** Empty: nothing is wrong. */
    void problem(String text) {
        problem = text;
        changed();
    }

    String text() {
        return problem.isEmpty() ? hint : problem;
    }

    boolean wrong() {
        return !problem.isEmpty();
    }

    /** Whether the line is too short for what it says. */
    boolean clipped() {
        GC gc = new GC(this);
        boolean clipped = gc.textExtent(text()).x > getSize().x - (wrong() ? MARK + 4 : 0);
        gc.dispose();
        return clipped;
    }

    private void changed() {
        setToolTipText(text().isEmpty() ? null : text());
        redraw();
    }

    private void draw(GC gc) {
        boolean wrong = wrong();
        gc.setForeground(Paint.color(this, wrong ? Palette.Name.ERROR : colour));
        int x = 0;
        if (wrong) {
            gc.drawImage(mark, 0, 0, mark.getBounds().width, mark.getBounds().height, 0,
                    Math.max(0, (getSize().y - MARK) / 2), MARK, MARK);
            x = MARK + 4;
        }
        int y = Math.max(0, (getSize().y - gc.getFontMetrics().getHeight()) / 2);
        gc.drawText(shortened(gc, text(), getSize().x - x), x, y, true);
    }

    private static String shortened(GC gc, String text, int width) {
        if (gc.textExtent(text).x <= width) {
            return text;
        }
        int length = text.length();
        while (length > 0 && gc.textExtent(text.substring(0, length) + "…").x > width) {
            length--;
        }
        return text.substring(0, length) + "…";
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        GC gc = new GC(this);
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return new Point(wHint == SWT.DEFAULT ? 120 : wHint, height + 1);
    }
}
