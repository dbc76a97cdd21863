package org.eport.workbench;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.StoreException;

/**
 * Reads off the UI thread and shows on it, so that no screen has to care about threads. What is shown is thrown away
 * when the control it was for is gone.
 */
public final class Background {

    /** Work that may take long and may be asked to stop. */
    @FunctionalInterface
    public interface Work<T> {

        T run(IProgressMonitor monitor);
    }

    private static final long PATIENCE_MILLIS = 10_000;

    private Background() {
    }

    /**
     * Call before the store is closed: what has not begun will not, what has begun is waited for, so that it does not take
     * a closed store for a broken one.
     */
    public static void finish(Job job) {
        try {
            if (!job.cancel()) {
                job.join(PATIENCE_MILLIS, null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Quick work that nobody needs to see in the progress view. Call on the UI thread. */
    public static <T> Job read(Workstation station, String name, Control forControl, Work<T> work,
            Consumer<T> show) {
        return start(station, name, forControl, false, work, show);
    }

    /** Work a person started and may stop. Call on the UI thread. */
    public static <T> Job run(Workstation station, String name, Control forControl, Work<T> work,
            Consumer<T> show) {
        return start(station, name, forControl, true, work, show);
    }

    private static <T> Job start(Workstation station, String name, Control forControl, boolean user,
            Work<T> work,
            Consumer<T> show) {
        Display display = forControl.getDisplay();
        ICoreRunnable runnable = monitor -> {
            T result = work.run(monitor);
            if (!monitor.isCanceled()) {
                onUi(display, forControl, () -> show.accept(result));
            }
        };
        Job job = new Job(name) {

            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    runnable.run(monitor);
                    return Status.OK_STATUS;
                } catch (RefusedException e) {
                    if (e.refusal().kind() == Refusal.Kind.SESSION) {
                        return Status.CANCEL_STATUS; // the lock is in front of this screen now
                    }
                    return failed(station.say(e.refusal().reason()) + "\n"
                            + station.say(e.refusal().remedy()), e);
                } catch (StoreException e) {
                    return failed(station.say(e.text()), e);
                } catch (Exception e) {
                    return failed(station.say("workbench.fault", String.valueOf(e.getMessage())), e);
                }
            }
        };
        job.setSystem(!user);
        job.setUser(false);
        job.schedule();
        return job;
    }

    private static IStatus failed(String sentence, Exception cause) {
        IStatus status = new Status(IStatus.ERROR, "org.eport.workbench", sentence, cause);
        Platform.getLog(Background.class).log(status);
        return status;
    }

    private static void onUi(Display display, Control control, Runnable show) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!control.isDisposed()) {
                    show.run();
                }
            });
        }
    }
}
