package org.eport.workbench.login;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * Hides every shell of the workbench while nobody may see it, and those that are opened meanwhile. What it
 * hides is either shown again as it was or closed for good. For the UI thread.
 */
final class Curtain {

    private static final int OPAQUE = 255;

    private final MWindow model;
    private final Display display;
    private final Shell window;
    private final List<Shell> hidden = new ArrayList<>();
    private final Listener late = this::late;
    private boolean drawn;
    private Control focus;
    private Shell gate;

    /** @param window the main window, which is never closed here */
    Curtain(IWorkbenchWindow window) {
        this.model = window.getService(MWindow.class);
        this.window = window.getShell();
        this.display = this.window.getDisplay();
    }

    void draw() {
        drawn = true;
        focus = display.getFocusControl();
        for (Shell shell : display.getShells()) {
            if (shell.isVisible()) {
                hidden.add(shell);
            }
        }
        // children first, so that no window manager raises a parent in between
        hidden.reversed().forEach(shell -> shell.setVisible(false));
        display.addFilter(SWT.Show, late);
    }

    /** @param gate the one shell that is seen */
    void except(Shell only) {
        gate = only;
    }

    /** Shows what was hidden, with the focus where it was. */
    void raise() {
        drawn = false;
        display.removeFilter(SWT.Show, late);
        model.setVisible(true);
        window.setVisible(true);
        hidden.stream().filter(shell -> !shell.isDisposed() && shell != window)
                .forEach(shell -> shell.setVisible(true));
        Shell top = hidden.isEmpty() || hidden.getLast().isDisposed() ? window : hidden.getLast();
        top.forceActive();
        if (display.getFocusControl() == null) {
            top.setFocus();
        }
        if (focus != null && !focus.isDisposed()) {
            focus.setFocus();
        }
        hidden.clear();
        focus = null;
    }

    /** Closes the dialogs of somebody who is not coming back now, as if they had pressed Cancel. */
    void dropDialogs() {
        for (Shell shell : hidden.reversed()) {
            if (!shell.isDisposed() && shell != window) {
                shell.close();
            }
            if (!shell.isDisposed() && shell != window) {
                shell.dispose();
            }
        }
        hidden.clear();
        focus = null;
    }

    /** A dialog that a job or a timer opens behind the lock: see-through until it is hidden. */
    private void late(Event event) {
        if (event.widget instanceof Shell shell && shell != gate && !belongsToGate(shell)
                && !hidden.contains(shell)) {
            shell.setAlpha(0);
            hidden.add(shell);
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    shell.setVisible(!drawn);
                    shell.setAlpha(OPAQUE);
                }
            });
        }
    }

    private boolean belongsToGate(Shell shell) {
        return shell.getParent() != null && shell.getParent() == gate;
    }
}
