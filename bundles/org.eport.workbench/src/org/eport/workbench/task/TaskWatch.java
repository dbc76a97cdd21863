package org.eport.workbench.task;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Session;
import org.eport.core.store.StoreException;
import org.eport.workbench.Workstation;
import org.eport.workbench.status.Pending;
import org.eport.workbench.task.Tasks.Pile;

/** Counts what waits for whoever sits here, though no task list may be open. */
public final class TaskWatch extends Job implements Workstation.Listener {

    /** Several answers in a row are counted once. */
    private static final long CALM_MILLIS = 800;

    private final Workstation station;
    private final Pending pending;

    public TaskWatch(Workstation station, Pending pending) {
        super(TaskWatch.class.getSimpleName());
        this.station = station;
        this.pending = pending;
        setSystem(true);
        setPriority(Job.DECORATE);
    }

    @Override
    public void opened(Session session) {
        pending.unknown();
        schedule(CALM_MILLIS);
    }

    @Override
    public void locked() {
        cancel();
    }

    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        schedule(CALM_MILLIS);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            long all = new Tasks(station).read(monitor).stream().mapToLong(Pile::count).sum();
            if (!monitor.isCanceled()) {
                pending.set(all);
            }
        } catch (RefusedException lockedMeanwhile) {
            pending.unknown();
        } catch (StoreException e) {
            Platform.getLog(TaskWatch.class).error("tasks cannot be counted", e);
            pending.unknown();
        }
        return Status.OK_STATUS;
    }
}
