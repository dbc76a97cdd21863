package org.eport.workbench.action;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Control;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/** Asks once, takes the action in a job that can be stopped, and tells everybody what became of it. */
public final class Performing {

    private final Workstation station;

    public Performing(Workstation station) {
        this.station = station;
    }

    /**
     * Confirms, then performs in the background. Call on the UI thread.
     *
     * @param forControl what the answer is shown on; when it is gone the receipts view still has the answer
     * @param then       told on the UI thread, not when the person says no
     * @return whether the person agreed
     */
    public boolean ask(Control forControl, Request request, Consumer<List<Outcome>> then) {
        return ask(forControl, request, List.of(), then);
    }

    /** The same for an action that still has to be told something. */
    public boolean ask(Control forControl, Request request, List<Field> inputs,
            Consumer<List<Outcome>> then) {
        Confirmation confirmation = new Confirmation(forControl.getShell(), station, request, inputs);
        boolean agreed = confirmation.open() == Window.OK;
        if (agreed) {
            start(forControl, confirmation.agreed(), then);
        }
        return agreed;
    }

    /** The same without asking, for what has been asked already. */
    public void start(Control forControl, Request request, Consumer<List<Outcome>> then) {
        BatchJob job = new BatchJob(station, request);
        job.then(forControl, then);
        job.schedule();
    }
}
