package org.eport.workbench.dashboard;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Workstation;

/** Opens the overview, or shows it when it is open. */
public final class OpenDashboardHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Workstation station = window == null ? null : window.getService(Workstation.class);
        if (station != null && !station.locked()) {
            try {
                window.getActivePage().openEditor(DashboardInput.of(station), DashboardEditor.ID);
            } catch (PartInitException e) {
                Platform.getLog(OpenDashboardHandler.class).log(e.getStatus());
            }
        }
        return null;
    }
}
