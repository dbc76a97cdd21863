package org.eport.workbench.help;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** F1 in a window that stands before the workbench, where the platform's key bindings do not reach. */
public final class HelpKey {

    private HelpKey() {
    }

    /** @param context what F1 explains where no control has a context of its own */
    public static void on(Shell shell, String context) {
        PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, context);
        Display display = shell.getDisplay();
        Listener key = event -> {
            if (event.keyCode == SWT.F1 && event.widget instanceof Control control
                    && control.getShell() == shell) {
                event.doit = false;
                PlatformUI.getWorkbench().getHelpSystem().displayDynamicHelp();
            }
        };
        display.addFilter(SWT.KeyDown, key);
        shell.addListener(SWT.Dispose, event -> display.removeFilter(SWT.KeyDown, key));
    }
}
