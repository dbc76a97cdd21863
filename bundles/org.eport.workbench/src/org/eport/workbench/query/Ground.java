package org.eport.workbench.query;

import org.eclipse.swt.widgets.Control;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Name;

/** Gives a control colours of the palette, and gives them again when the theme changes. */
public final class Ground {

    private Ground() {
    }

    public static void give(Control control, Name back, Name text) {
        Palette.keep(control);
        colour(control, back, text);
        Palette.of(control).onChange(control, () -> colour(control, back, text));
    }

    /** The same for what stands on such a ground and chooses the colour of its text itself. */
    public static void under(Control control, Name back) {
        Palette.keep(control);
        control.setBackground(Palette.of(control).color(back));
        Palette.of(control).onChange(control, () -> control.setBackground(Palette.of(control).color(back)));
    }

    private static void colour(Control control, Name back, Name text) {
        Palette palette = Palette.of(control);
        control.setBackground(palette.color(back));
        control.setForeground(palette.color(text));
        control.redraw();
    }
}
