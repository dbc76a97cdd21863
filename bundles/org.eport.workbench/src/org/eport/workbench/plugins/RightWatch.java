package org.eport.workbench.plugins;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbench;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Session;
import org.eport.core.store.StoreException;
import org.eport.rollout.RolloutException;
import org.eport.workbench.Workstation;

/** Finds out off the UI thread whether a legal-person card has the right to change plug-ins, for the menu. */
public final class RightWatch extends Job implements Workstation.Listener {

    private final Workstation station;
    private final PluginRoom room;
    private final IWorkbench workbench;

    public RightWatch(Workstation station, PluginRoom room, IWorkbench workbench) {
        super(RightWatch.class.getSimpleName());
        this.station = station;
        this.room = room;
        this.workbench = workbench;
        setSystem(true);
    }

    @Override
    public void opened(Session session) {
        schedule();
    }

    /** A right may have been granted or taken. */
    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        if (request.type().startsWith("core.")) {
            schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        boolean right = station.holder().kind() == CardKind.LEGAL_PERSON && granted();
        workbench.getDisplay().asyncExec(() -> {
            if (!workbench.isClosing()) {
                RightSource.tell(workbench, right);
            }
        });
        return Status.OK_STATUS;
    }

    private boolean granted() {
        try {
            return room.refused().isEmpty();
        } catch (RefusedException lockedMeanwhile) {
            return false;
        } catch (RolloutException | StoreException e) {
            Platform.getLog(RightWatch.class).warn("the right to change plug-ins cannot be asked for", e);
            return false;
        }
    }
}
