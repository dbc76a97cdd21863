package org.eport.workbench.look;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Control;

/**
 * How much air a row has. What is set here is that of the card at work; the preferences bring it on login.
 */
public enum Density {
    NORMAL(22), COMFORTABLE(28);

    /** Where the density of the card at work stands, in the instance preferences of this bundle. */
    public static final String KEY = "density";

    private static final String NODE = "org.eport.workbench";

    private final int height;

    Density(int height) {
        this.height = height;
    }

    public int height() {
        return height;
    }

    public static Density now() {
        return COMFORTABLE.name().equals(node().get(KEY, NORMAL.name())) ? COMFORTABLE : NORMAL;
    }

    /** Height of a list's row in points. */
    public static int rowHeight() {
        return now().height();
    }

    /** Runs on the UI thread when the density has changed, as long as the control lives. */
    public static void onChange(Control control, Runnable action) {
        IPreferenceChangeListener listener = change -> {
            if (change.getKey().equals(KEY) && !control.isDisposed()) {
                control.getDisplay().asyncExec(() -> {
                    if (!control.isDisposed()) {
                        action.run();
                    }
                });
            }
        };
        node().addPreferenceChangeListener(listener);
        control.addDisposeListener(gone -> node().removePreferenceChangeListener(listener));
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE);
    }
}
