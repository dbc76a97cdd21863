package org.eport.workbench.login;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eport.workbench.RolePerspective;
import org.eport.workbench.Workstation;

/** Makes room for another holder: everything of the last one is closed before anything of the next is opened. */
final class Seating {

    private final Workstation station;
    private final IWorkbenchWindow window;

    Seating(Workstation station, IWorkbenchWindow window) {
        this.station = station;
        this.window = window;
    }

    /** The holder has left; the screens stay as they are behind the lock. */
    void leave() {
    }

    /** Nothing of the last holder stays; forms have put aside what was typed. */
    void clear() {
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            page.closeAllEditors(false);
            page.closeAllPerspectives(false, false);
        }
    }

    /** Opens the seat of the holder who has logged in. @param ready when it can be shown */
    void take(Runnable ready) {
        try {
            PlatformUI.getWorkbench().showPerspective(RolePerspective.of(station.holder()), window);
        } catch (WorkbenchException e) {
            ILog.get().error("the perspective cannot be opened", e);
        }
        ready.run();
    }
}
