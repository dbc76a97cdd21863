package org.eport.workbench.login;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eport.core.identity.Session;
import org.eport.workbench.Workstation;

/** Ends the session as if the card were pulled; the gate hears of it. */
public final class LockHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        PlatformUI.getWorkbench().getService(Workstation.class).present().ifPresent(Session::close);
        return null;
    }
}
