package org.eport.workbench.seat;

import org.eclipse.ui.IWorkbenchPage;

/**
 * What a holder sees who left nothing open: the default function of the role. Whoever knows the functions
 * puts one into the workbench's context ({@code IEclipseContext.set(FirstScreen.class, …)}) before the window
 * opens.
 */
@FunctionalInterface
public interface FirstScreen {

    /** Opens it; on the UI thread, with the session and the perspective there. */
    void open(IWorkbenchPage page);
}
