package org.eport.workbench.query;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Name;

/**
 * One condition in force, in words. One that a person added can be taken away: by Delete, by a click on ✕.
 */
final class Chip extends Canvas {

    private static final int PAD = 7;
    private static final int CROSS = 7;

    private final String text;
    private final boolean fixed;
    private final Runnable remove;

    /** @param remove what taking it away means; nothing for a fixed one */
    Chip(Composite parent, String text, boolean fixed, String removeHint, Runnable remove) {
        super(parent, SWT.DOUBLE_BUFFERED | (fixed ? SWT.NO_FOCUS : SWT.NONE));
        this.text = text;
        this.fixed = fixed;
        this.remove = remove;
        Ground.give(this, Name.SURFACE, Name.TEXT);
        setToolTipText(fixed ? text : removeHint);
        addListener(SWT.Paint, event -> paint(event.gc));
        speak();
        if (!fixed) {
            addListener(SWT.FocusIn, event -> redraw());
            addListener(SWT.FocusOut, event -> redraw());
            addListener(SWT.MouseDown, this::clicked);
            addListener(SWT.KeyDown, this::pressed);
            addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        }
    }

    private void speak() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {

            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = fixed ? ACC.ROLE_LABEL : ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    private void clicked(Event event) {
        if (event.x > getSize().x - CROSS - 2 * PAD) {
            remove.run();
        } else {
            forceFocus();
        }
    }

    private void pressed(Event event) {
        switch (event.keyCode) {
            case SWT.DEL, SWT.BS, ' ' -> remove.run();
            case SWT.ARROW_LEFT -> traverse(SWT.TRAVERSE_TAB_PREVIOUS);
            case SWT.ARROW_RIGHT -> traverse(SWT.TRAVERSE_TAB_NEXT);
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(this);
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.color(fixed ? Name.NEUTRAL_BACK : Name.ACCENT_BACK));
        gc.fillRoundRectangle(0, 0, area.width, area.height, area.height / 2, area.height / 2);
        gc.setForeground(palette.color(fixed ? Name.NEUTRAL : Name.TEXT));
        Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        gc.drawText(text, PAD, (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        if (!fixed) {
            int x = area.width - PAD - CROSS;
            int y = (area.height - CROSS) / 2;
            gc.setLineWidth(1);
            gc.drawLine(x, y, x + CROSS, y + CROSS);
            gc.drawLine(x, y + CROSS, x + CROSS, y);
            if (isFocusControl()) {
                gc.setForeground(palette.color(Name.ACCENT));
                gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, area.height / 2,
                        area.height / 2);
            }
        }
    }

    @Override
    public Point computeSize(int wide, int high, boolean changed) {
        GC gc = new GC(this);
        Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        gc.dispose();
        return new Point(extent.x + 2 * PAD + (fixed ? 0 : CROSS + PAD), extent.y + 4);
    }
}
