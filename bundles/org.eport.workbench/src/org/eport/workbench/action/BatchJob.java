package org.eport.workbench.action;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;
import org.eport.core.flow.Refusal;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;

/**
 * A request on its way through the desk. What the desk cannot even take up (the store is gone, say) is answered with a
 * refusal for each document, so that nobody waits for an answer that never comes.
 */
final class BatchJob extends Job {

    private final Workstation station;
    private final Request request;
    private Consumer<List<Outcome>> answered = outcomes -> { };

    BatchJob(Workstation station, Request request) {
        super(station.say(request.type() + ".action." + request.action()));
        this.station = station;
        this.request = request;
        setUser(false);
        setPriority(Job.SHORT);
    }

    /** @param then told on the UI thread while the control is there */
    void then(Control control, Consumer<List<Outcome>> then) {
        var display = control.getDisplay();
        answered = outcomes -> {
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!control.isDisposed()) {
                        then.accept(outcomes);
                    }
                });
            }
        };
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        int documents = Math.max(1, request.numbers().size());
        monitor.beginTask(station.say("workbench.action.running", getName(), documents), documents);
        List<Outcome> outcomes;
        try {
            outcomes = station.workplace().desk().performAll(station.session(), request, watch(monitor));
        } catch (StoreException e) {
            outcomes = refused(new Refusal(Refusal.Kind.FAILURE, e.text(), Message.of("store.failed.remedy"),
                    List.of()));
            org.eclipse.core.runtime.Platform.getLog(BatchJob.class).error(e.getMessage(), e);
        } catch (RuntimeException e) {
            outcomes = refused(new Refusal(Refusal.Kind.FAILURE, Message.of("workbench.fault",
                    String.valueOf(e.getMessage())),
                    Message.of("workbench.action.faultRemedy"), List.of()));
            org.eclipse.core.runtime.Platform.getLog(BatchJob.class).error(e.getMessage(), e);
        }
        monitor.done();
        station.performed(request, outcomes);
        answered.accept(outcomes);
        return Status.OK_STATUS;
    }

    private List<Outcome> refused(Refusal refusal) {
        List<String> numbers = request.numbers().isEmpty() ? List.of("") : request.numbers();
        return numbers.stream().<Outcome>map(number -> new Outcome.Refused(number, refusal)).toList();
    }

    private static Progress watch(IProgressMonitor monitor) {
        return new Progress() {

            private int before;

            @Override
            public void done(int documents, int of) {
                monitor.worked(documents - before);
                before = documents;
            }

            @Override
            public boolean stopped() {
                return monitor.isCanceled();
            }
        };
    }
}
