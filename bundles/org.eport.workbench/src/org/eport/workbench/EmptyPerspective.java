package org.eport.workbench;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** What stands in the window while nobody has logged in: nothing, so that no screen is made without a session. */
public final class EmptyPerspective implements IPerspectiveFactory {

    static final String ID = "org.eport.workbench.perspective.empty";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(true);
    }
}
