package org.eport.workbench.look;

import org.eclipse.jface.resource.FontRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Makes the letters of everything larger or smaller than the system's by some points: of what is there, and
 * of each control that is made later. A font of another size than the usual one (a title) is left to whoever
 * chose it. For the UI thread.
 */
public final class Letters {

    private static final String[] FONTS = {JFaceResources.DEFAULT_FONT, JFaceResources.DIALOG_FONT,
        "org.eclipse.ui.workbench.TAB_TEXT_FONT", "org.eclipse.jface.textfont",
        "org.eclipse.jface.viewMessageFont"};

    private final Display display;
    private final FontData system;
    private final Listener made = event -> {
        if (event.widget instanceof Control control) {
            adapt(control, 0);
        }
    };
    private int points;

    public Letters(Display display) {
        this.display = display;
        this.system = display.getSystemFont().getFontData()[0];
    }

    /** @param more points on top of the system's size, may be negative */
    public void set(int more) {
        int before = points;
        if (more == before) {
            return;
        }
        points = more;
        FontRegistry fonts = JFaceResources.getFontRegistry();
        for (String name : FONTS) {
            fonts.put(name, new FontData[] {new FontData(system.getName(), system.getHeight() + more,
                    SWT.NORMAL)});
        }
        display.removeFilter(SWT.Skin, made);
        if (more != 0) {
            display.addFilter(SWT.Skin, made);
        }
        spread(before);
    }

    /** Reaches what has got the system's font after it was made. */
    public void again() {
        if (points != 0) {
            spread(0);
        }
    }

    private void spread(int before) {
        for (Shell shell : display.getShells()) {
            adaptAll(shell, before);
            display.asyncExec(() -> arrange(shell)); // GTK measures with the new font only then
        }
    }

    private static void arrange(Shell shell) {
        if (!shell.isDisposed()) {
            shell.layout(true, true);
        }
    }

    private void adaptAll(Control control, int before) {
        adapt(control, before);
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                adaptAll(child, before);
            }
        }
    }

    private void adapt(Control control, int before) {
        Font font = control.getFont();
        FontData now = font.getFontData()[0];
        if (now.getHeight() == system.getHeight() + before && now.getHeight() != system.getHeight()
                + points) {
            boolean bold = (now.getStyle() & SWT.BOLD) != 0;
            control.setFont(bold ? TextSize.bold() : TextSize.normal());
        }
    }
}
