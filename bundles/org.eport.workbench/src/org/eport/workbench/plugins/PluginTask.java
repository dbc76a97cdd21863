package org.eport.workbench.plugins;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Steps;
import org.eport.workbench.Workstation;

/**
 * Work on the plug-ins off the UI thread, told on it whatever comes of it: a refusal is an answer and no fault. What
 * nobody is there any more to be told goes to {@link #orElse}.
 */
final class PluginTask<T> extends Job {

    /** What is done. */
    @FunctionalInterface
    interface Work<T> {

        T run(Rollout rollout, Steps steps) throws RolloutException;
    }

    private final Workstation station;
    private final PluginRoom room;
    private final Control forControl;
    private final Display display;
    private final Work<T> work;
    private final Consumer<Answer<T>> told;
    private Consumer<T> unseen = value -> { };
    private Consumer<Message> steps = step -> { };

    /** @param forControl what the answer is shown on. Call on the UI thread */
    PluginTask(Workstation station, PluginRoom room, String name, Control forControl, Work<T> work,
            Consumer<Answer<T>> told) {
        super(name);
        this.station = station;
        this.room = room;
        this.forControl = forControl;
        this.display = forControl.getDisplay();
        this.work = work;
        this.told = told;
    }

    /** @param watcher told each step on the UI thread */
    PluginTask<T> steps(Consumer<Message> watcher) {
        steps = watcher;
        return this;
    }

    /** @param lost takes back a value that came after it was stopped, or when nobody was there; any thread */
    PluginTask<T> orElse(Consumer<T> lost) {
        unseen = lost;
        return this;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        Answer<T> answer = answer(monitor);
        if (answer instanceof Answer.Done<T>(T value) && monitor.isCanceled()) {
            unseen.accept(value);
            answer = new Answer.Stopped<>();
        }
        tell(answer);
        return Status.OK_STATUS;
    }

    private Answer<T> answer(IProgressMonitor monitor) {
        try {
            return new Answer.Done<>(work.run(room.rollout(), watched(monitor)));
        } catch (RolloutException e) {
            Platform.getLog(PluginTask.class).info(station.say(e.text())); // what is behind it, the rollout has written
            return monitor.isCanceled() ? new Answer.Stopped<>() : new Answer.Refused<>(e.text(), e.remedy());
        } catch (RefusedException e) { // also by the lock, which stands in front of it then
            return new Answer.Refused<>(e.refusal().reason(), e.refusal().remedy());
        } catch (StoreException e) {
            return fault(e.text(), e);
        } catch (RuntimeException e) {
            return fault(Message.of("workbench.fault", String.valueOf(e.getMessage())), e);
        }
    }

    private Answer<T> fault(Message text, Exception cause) {
        Platform.getLog(PluginTask.class).error(station.say(text), cause);
        return new Answer.Refused<>(text, Message.of("workbench.plugins.fault.remedy"));
    }

    private Steps watched(IProgressMonitor monitor) {
        return new Steps() {

            @Override
            public void at(Message step) {
                monitor.subTask(station.say(step));
                onUi(() -> steps.accept(step), () -> { });
            }

            @Override
            public boolean stopped() {
                return monitor.isCanceled();
            }
        };
    }

    private void tell(Answer<T> answer) {
        onUi(() -> told.accept(answer), () -> {
            if (answer instanceof Answer.Done<T>(T value)) {
                Job.createSystem(getName(), (ICoreRunnable) monitor -> unseen.accept(value)).schedule();
            }
        });
    }

    private void onUi(Runnable seen, Runnable gone) {
        if (display.isDisposed()) {
            gone.run();
            return;
        }
        display.asyncExec(() -> {
            if (forControl.isDisposed()) {
                gone.run();
            } else {
                seen.run();
            }
        });
    }
}
