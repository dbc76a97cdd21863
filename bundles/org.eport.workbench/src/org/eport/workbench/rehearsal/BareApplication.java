package org.eport.workbench.rehearsal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;

/** A workbench with nothing in it: what the platform itself costs. Says when its window stands, and ends. */
public final class BareApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Display display = PlatformUI.createDisplay();
        try {
            PlatformUI.createAndRunWorkbench(display, new Advisor());
            return EXIT_OK;
        } finally {
            display.dispose();
        }
    }

    @Override
    public void stop() {
        // it ends by itself
    }

    /** An empty perspective, no memory of earlier windows. */
    private static final class Advisor extends WorkbenchAdvisor {

        @Override
        public void initialize(IWorkbenchConfigurer configurer) {
            configurer.setSaveAndRestore(false);
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return "org.eport.workbench.perspective.bare";
        }

        @Override
        public void postStartup() {
            Display display = Display.getCurrent();
            display.asyncExec(() -> {
                Record record = new Record();
                record.tell("window");
                display.asyncExec(() -> {
                    record.heap();
                    PlatformUI.getWorkbench().close();
                });
            });
        }
    }

    /** Nothing. */
    public static final class Perspective implements IPerspectiveFactory {

        @Override
        public void createInitialLayout(IPageLayout layout) {
            layout.setEditorAreaVisible(true);
        }
    }
}
