package org.eport.workbench;

import org.eclipse.core.runtime.Platform;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eport.workbench.login.Gate;

/** Shapes the one window, and puts the gate before it. */
final class DeskWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point FIRST_SIZE = new Point(1280, 800);

    private final Workstation station;

    DeskWindowAdvisor(IWorkbenchWindowConfigurer configurer, Workstation station) {
        super(configurer);
        this.station = station;
    }

    @Override
    public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
        return new DeskActionBarAdvisor(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(FIRST_SIZE);
        window.setTitle(Platform.getProduct().getName());
        window.setShowCoolBar(false);
        window.setShowStatusLine(false); // our own line stands there, see status
        window.setShowProgressIndicator(true);
        window.setShowMenuBar(true);
        window.getWindow().getService(MWindow.class).setVisible(false); // the gate raises it
    }

    @Override
    public void postWindowOpen() {
        Gate gate = new Gate(station, getWindowConfigurer().getWindow());
        getWindowConfigurer().getWindow().getShell().getDisplay().asyncExec(() -> {
            hideMessages();
            gate.close();
        });
    }

    /** The platform's own line of messages would take the room of ours although it is not shown. */
    private void hideMessages() {
        if (getWindowConfigurer().getWindow().getService(MWindow.class) instanceof MTrimmedWindow window) {
            window.getTrimBars().stream().flatMap(bar -> bar.getChildren().stream())
                    .filter(element -> "org.eclipse.ui.StatusLine".equals(element.getElementId()))
                    .forEach(element -> element.setVisible(false));
        }
    }
}
