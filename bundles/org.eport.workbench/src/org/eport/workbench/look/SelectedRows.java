package org.eport.workbench.look;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eport.workbench.look.Palette.Name;

/**
 * What a selected row looks like, the same in the lists we draw and in the system's tables and trees, those
 * of the platform with them. The system's own colour would hide our icons, differ from that of the lists, and
 * stay that of the theme a table was made in. For the UI thread.
 */
public final class SelectedRows {

    private static final int BAR = 3;
    private static final int ARROW = 15;

    private final Control rows;
    /** Whether we draw the cell that is being drawn; it is erased before. */
    private boolean ours;

    private SelectedRows(Control rows) {
        this.rows = rows;
        rows.addListener(SWT.EraseItem, this::erase);
        rows.addListener(SWT.PaintItem, this::paint);
    }

    /** In every table and tree that is made from now on, unless it erases its rows itself. */
    public static void everywhere(Display display) {
        display.addFilter(SWT.Skin, made -> {
            if ((made.widget instanceof Table || made.widget instanceof Tree)
                    && !made.widget.isListening(SWT.EraseItem)) {
                new SelectedRows((Control) made.widget);
            }
        });
    }

    /** A text of its own colour is ours too: GTK forgets the colour as soon as somebody erases rows. */
    private void erase(Event event) {
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        ours = selected || !RowCell.color(event.item, event.index).equals(rows.getForeground());
        if (selected) {
            ground(event);
            event.detail &= ~(SWT.SELECTED | SWT.BACKGROUND | SWT.HOT);
        }
        if (ours) {
            event.detail &= ~SWT.FOREGROUND;
        }
    }

    private void ground(Event event) {
        Palette palette = Palette.of(rows);
        event.gc.setBackground(palette.color(Name.ACCENT_BACK));
        event.gc.fillRectangle(event.getBounds());
        if (event.x == 0) {
            event.gc.setBackground(palette.color(rows.isFocusControl() ? Name.ACCENT : Name.LINE));
            event.gc.fillRectangle(0, event.y, BAR, event.height);
            underArrow(event, palette);
        }
    }

    /** GTK draws the arrow of a selected row in white afterwards; our ground of the light theme hides it. */
    private static void underArrow(Event event, Palette palette) {
        if (event.item instanceof TreeItem row && event.index == 0 && row.getItemCount() > 0
                && "gtk".equals(SWT.getPlatform()) && !palette.dark()) {
            Rectangle content = row.getImageBounds(0);
            event.gc.setBackground(palette.color(Name.MUTED));
            event.gc.fillRoundRectangle(content.x - ARROW - 2, event.y + (event.height - ARROW) / 2, ARROW,
                    ARROW, 4, 4);
        }
    }

    private void paint(Event event) {
        if (ours) {
            RowCell.of(event.item, event.index).draw(event.gc);
        }
    }
}
