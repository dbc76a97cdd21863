package org.eport.workbench.look;

import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;

/**
 * The named colours of the workbench. What a name looks like is said in plugin.xml for the light theme and in
 * {@code css/dark.css} for the dark one; a colour is asked for anew each time, so that it follows the theme.
 * Colours belong to the platform: nobody disposes them. For the UI thread.
 */
public final class Palette {

    /** What a colour is for. */
    public enum Name {
        /** Text on {@link #BACK}. */
        TEXT("text"),
        /** Behind lists and forms. */
        BACK("back"),
        /** Behind headers and bars that stand beside lists and forms. */
        SURFACE("surface"),
        /** Every second row of a list. */
        STRIPE("stripe"),
        LINE("line"),
        /** Text that may be overlooked: hints, units, reasons of grey actions. */
        MUTED("muted"),
        ACCENT("accent"),
        /** Text on {@link #ACCENT}. */
        ON_ACCENT("onAccent"),
        /** Behind what is selected or focused; {@link #TEXT} is readable on it. */
        ACCENT_BACK("accentBack"),
        ERROR("error"),
        NEUTRAL("neutral"), NEUTRAL_BACK("neutralBack"),
        BLUE("blue"), BLUE_BACK("blueBack"),
        AMBER("amber"), AMBER_BACK("amberBack"),
        GREEN("green"), GREEN_BACK("greenBack"),
        RED("red"), RED_BACK("redBack");

        private final String id;

        Name(String id) {
            this.id = "org.eport.palette." + id;
        }

        /** The name under which the platform keeps it, for CSS and themes. */
        public String id() {
            return id;
        }
    }

    /** The five states of anything: a word and an icon say the same, colour is never the only sign. */
    public enum Tone {
        /** Draft, unused. */
        NEUTRAL(Name.NEUTRAL, Name.NEUTRAL_BACK),
        /** On its way. */
        BLUE(Name.BLUE, Name.BLUE_BACK),
        /** Waits for somebody. */
        AMBER(Name.AMBER, Name.AMBER_BACK),
        /** Done. */
        GREEN(Name.GREEN, Name.GREEN_BACK),
        /** Refused, lost, void. */
        RED(Name.RED, Name.RED_BACK);

        private final Name text;
        private final Name back;

        Tone(Name text, Name back) {
            this.text = text;
            this.back = back;
        }

        public Name text() {
            return text;
        }

        public Name back() {
            return back;
        }
    }

    private static final String NO_STYLE_SHEET = "org.eclipse.e4.ui.css.disabled";

    private final Display display;

    private Palette(Display display) {
        this.display = display;
    }

    public static Palette of(Display display) {
        return new Palette(display);
    }

    public static Palette of(Control control) {
        return new Palette(control.getDisplay());
    }

    public Color color(Name name) {
        Color color = themes().getCurrentTheme().getColorRegistry().get(name.id());
        return color == null ? display.getSystemColor(SWT.COLOR_LIST_FOREGROUND) : color;
    }

    /** Keeps the theme's style sheet, which knows one colour for all texts, from a control that has its own. */
    public static void keep(Control control) {
        control.setData(NO_STYLE_SHEET, true);
    }

    /** Writes a control in this colour, also after a change of theme. */
    public static void paint(Control control, Name name) {
        keep(control);
        Palette palette = of(control);
        control.setForeground(palette.color(name));
        palette.onChange(control, () -> control.setForeground(palette.color(name)));
    }

    /** Whether light text stands on a dark ground now. */
    public boolean dark() {
        Color back = color(Name.BACK);
        return back.getRed() + back.getGreen() + back.getBlue() < 3 * 128;
    }

    /** Runs on the UI thread, once, after colours have changed, as long as the control lives. */
    public void onChange(Control control, Runnable action) {
        boolean[] waiting = {false};
        IPropertyChangeListener listener = event -> {
            boolean ours = event.getProperty().startsWith("org.eport.palette.")
                    || event.getProperty().equals(IThemeManager.CHANGE_CURRENT_THEME);
            if (ours && !waiting[0] && !control.isDisposed()) {
                waiting[0] = true;
                control.getDisplay().asyncExec(() -> {
                    waiting[0] = false;
                    if (!control.isDisposed()) {
                        action.run();
                    }
                });
            }
        };
        themes().addPropertyChangeListener(listener);
        control.addDisposeListener(gone -> themes().removePropertyChangeListener(listener));
    }

    private static IThemeManager themes() {
        return PlatformUI.getWorkbench().getThemeManager();
    }
}
