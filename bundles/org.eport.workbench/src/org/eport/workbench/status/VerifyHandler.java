package org.eport.workbench.status;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Workstation;

/** Verifies the whole ledger and shows what came out. */
public final class VerifyHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        verify(HandlerUtil.getActiveWorkbenchWindow(event));
        return null;
    }

    static void verify(IWorkbenchWindow window) {
        Workstation station = window.getService(Workstation.class);
        Shell shell = window.getShell();
        window.getService(LedgerWatch.class).verifyAll(look -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                new VerifiedDialog(shell, station, look).open();
            }
        }));
    }
}
