package org.eport.workbench.plugins;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Workstation;

/** Tools &gt; Regional plug-ins. Whether the card may is asked by the page, which can say why not. */
public final class OpenPlugins extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Workstation station = window == null ? null : window.getService(Workstation.class);
        if (station != null && !station.locked()) {
            try {
                window.getActivePage().openEditor(PluginsInput.of(station), PluginsEditor.ID);
            } catch (PartInitException e) {
                Platform.getLog(OpenPlugins.class).log(e.getStatus());
            }
        }
        return null;
    }
}
