package org.eport.workbench.welcome;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Workstation;

/** Help &gt; Welcome. */
public final class OpenWelcome extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        var window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        WelcomeEditor.show(window.getActivePage(), window.getService(Workstation.class));
        return null;
    }
}
