package org.eport.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The arrangement an officer works in. */
public final class DeskPerspective implements IPerspectiveFactory {

    static final String ID = "org.eport.workbench.desk";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(WelcomeView.ID, true, IPageLayout.LEFT, 1f, IPageLayout.ID_EDITOR_AREA);
        layout.getViewLayout(WelcomeView.ID).setCloseable(false);
    }
}
