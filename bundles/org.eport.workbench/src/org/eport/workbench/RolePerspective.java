package org.eport.workbench;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IViewLayout;
import org.eport.core.identity.Agency;
import org.eport.core.identity.Holder;

/** The arrangement of each role: functions at the left, work in the middle, what it led to below. */
public abstract class RolePerspective implements IPerspectiveFactory {

    /** Functions by subsystem. */
    public static final String NAVIGATOR = "org.eport.workbench.navigator";
    /** What waits for the holder. */
    public static final String TASKS = "org.eport.workbench.tasks";
    /** What is wrong with the form that is being filled in. */
    public static final String PROBLEMS = "org.eport.workbench.problems";
    /** What the desk has answered. */
    public static final String RECEIPTS = "org.eport.workbench.receipts";
    /** What was begun and not sent. */
    public static final String DRAFTS = "org.eport.workbench.drafts";
    private static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
    private static final String LOG = "org.eclipse.pde.runtime.LogView";

    /** The perspective of whoever holds this card. */
    public static String of(Holder holder) {
        if (holder.kind().enterprise()) {
            return "org.eport.workbench.perspective.enterprise";
        }
        return holder.agency().filter(Agency.BRANCH::equals).isPresent()
                ? "org.eport.workbench.perspective.branch" : "org.eport.workbench.perspective.agency";
    }

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String area = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.19f, area);
        left.addView(NAVIGATOR);
        IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.76f, area);
        below.addView(PROBLEMS);
        below.addView(RECEIPTS);
        below.addView(PROGRESS);
        below.addPlaceholder(DRAFTS);
        below.addPlaceholder(LOG);
        IViewLayout navigator = layout.getViewLayout(NAVIGATOR);
        if (navigator != null) { // the platform's answer for a view that is not installed
            navigator.setCloseable(false);
        }
        arrange(layout, below);
    }

    abstract void arrange(IPageLayout layout, IFolderLayout below);

    /** Enterprises: operators, declarants, legal persons. */
    public static final class Enterprise extends RolePerspective {

        @Override
        void arrange(IPageLayout layout, IFolderLayout below) {
            below.addPlaceholder(TASKS);
        }
    }

    /** Officers: their tasks are always in sight. */
    public static final class Officer extends RolePerspective {

        @Override
        void arrange(IPageLayout layout, IFolderLayout below) {
            layout.addView(TASKS, IPageLayout.BOTTOM, 0.6f, NAVIGATOR);
        }
    }

    /** Data branches. */
    public static final class Branch extends RolePerspective {

        @Override
        void arrange(IPageLayout layout, IFolderLayout below) {
            below.addView(LOG);
        }
    }
}
