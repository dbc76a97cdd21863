package org.eport.workbench.screen;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eport.workbench.Workstation;

/** Opens a screen there is only one of, or shows it when it is open; not behind a lock. */
public abstract class OpenScreen extends AbstractHandler {

    private final String editor;

    /** @param editor id of the screen's editor */
    protected OpenScreen(String editor) {
        this.editor = editor;
    }

    /** What it is opened with. */
    protected abstract ScreenInput input(Workstation station);

    @Override
    public final Object execute(ExecutionEvent event) {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
        Workstation station = window == null ? null : window.getService(Workstation.class);
        if (station != null && !station.locked()) {
            try {
                window.getActivePage().openEditor(input(station), editor);
            } catch (PartInitException e) {
                Platform.getLog(getClass()).log(e.getStatus());
            }
        }
        return null;
    }
}
