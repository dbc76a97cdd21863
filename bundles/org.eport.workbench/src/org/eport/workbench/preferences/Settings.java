package org.eport.workbench.preferences;

import java.util.Properties;

import org.eport.workbench.look.Density;

/**
 * What one holder has set. Anything that cannot be understood is as if it had never been set.
 *
 * @param letters    points on top of the system's size, {@link #SMALLEST} to {@link #LARGEST}
 * @param keepLayout windows and open pages come back at the next login
 */
record Settings(Theme theme, int letters, Density density, boolean keepLayout) {

    static final int SMALLEST = -2;
    static final int LARGEST = 4;
    static final Settings USUAL = new Settings(Theme.SYSTEM, 0, Density.NORMAL, true);

    Settings {
        letters = Math.clamp(letters, SMALLEST, LARGEST);
    }

    static Settings read(Properties from) {
        return new Settings(named(Theme.class, from.getProperty("theme"), USUAL.theme),
                number(from.getProperty("letters")),
                named(Density.class, from.getProperty("density"), USUAL.density),
                !"false".equals(from.getProperty("keepLayout")));
    }

    Properties write() {
        Properties to = new Properties();
        to.setProperty("theme", theme.name());
        to.setProperty("letters", Integer.toString(letters));
        to.setProperty("density", density.name());
        to.setProperty("keepLayout", Boolean.toString(keepLayout));
        return to;
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, E otherwise) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return otherwise;
    }

    private static int number(String text) {
        return text != null && text.matches("-?\\d{1,2}") ? Integer.parseInt(text) : USUAL.letters;
    }
}
