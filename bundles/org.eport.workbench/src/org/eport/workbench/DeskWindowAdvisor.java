package org.eport.workbench;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** Shapes the one window: its size on a first start, its title in the reader's language. */
final class DeskWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final Point FIRST_SIZE = new Point(1200, 800);

    DeskWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        super(configurer);
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer window = getWindowConfigurer();
        window.setInitialSize(FIRST_SIZE);
        window.setTitle(Platform.getProduct().getName());
        window.setShowCoolBar(false);
        window.setShowStatusLine(true);
    }
}
