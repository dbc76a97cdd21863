package org.eport.workbench.list;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** From any thread to the UI thread, for as long as a control is there. */
record Later(Display display, Control control) {

    static Later on(Control control) {
        return new Later(control.getDisplay(), control);
    }

    void run(Runnable action) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!control.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
