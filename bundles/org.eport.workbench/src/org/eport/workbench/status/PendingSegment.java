package org.eport.workbench.status;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.PartInitException;
import org.eport.core.identity.Session;
import org.eport.workbench.RolePerspective;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Palette;

/** How many tasks wait; a click opens them. */
public final class PendingSegment extends Segment {

    private final Runnable counted = this::soon;

    @Override
    String name() {
        return "pending";
    }

    @Override
    void opened() {
        pending().addListener(counted);
        onClick(this::show);
    }

    @Override
    void closed() {
        pending().removeListener(counted);
    }

    @Override
    public void opened(Session session) {
        soon();
    }

    @Override
    void refresh() {
        pending().count().ifPresentOrElse(
                count -> say(Icon.TASK, station().say("workbench.status.pending", count),
                        station().say("workbench.status.pending.more"),
                        count > 0 ? Palette.Name.AMBER : Palette.Name.TEXT),
                () -> say(Icon.TASK, "", "", Palette.Name.TEXT));
    }

    private Pending pending() {
        return getWorkbenchWindow().getService(Pending.class);
    }

    private void show() {
        try {
            getWorkbenchWindow().getActivePage().showView(RolePerspective.TASKS);
        } catch (PartInitException e) {
            ILog.get().error("the tasks cannot be shown", e);
        }
    }
}
