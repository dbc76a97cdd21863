package org.eport.workbench.login;

import org.eclipse.swt.widgets.Control;
import org.eport.workbench.look.Palette;

/** Gives a text its named colour and keeps the theme's style sheet, which knows only one, from taking it away. */
final class Colours {

    private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled";

    private Colours() {
    }

    static void paint(Control control, Palette.Name name) {
        control.setData(NO_STYLE_SHEET, true);
        Palette palette = Palette.of(control);
        control.setForeground(palette.color(name));
        palette.onChange(control, () -> control.setForeground(palette.color(name)));
    }
}
