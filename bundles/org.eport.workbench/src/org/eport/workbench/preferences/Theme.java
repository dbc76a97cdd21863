package org.eport.workbench.preferences;

import org.eclipse.swt.widgets.Display;

/** Light or dark, or as the system has it. */
enum Theme {
    LIGHT, DARK, SYSTEM;

    private static final String LIGHT_ID = "org.eclipse.e4.ui.css.theme.e4_default";
    private static final String DARK_ID = "org.eclipse.e4.ui.css.theme.e4_dark";

    /** What the platform calls it. */
    String id() {
        return switch (this) {
            case LIGHT -> LIGHT_ID;
            case DARK -> DARK_ID;
            case SYSTEM -> Display.isSystemDarkTheme() ? DARK_ID : LIGHT_ID;
        };
    }
}
