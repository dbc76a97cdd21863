package org.eport.workbench.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.StoreException;
import org.eport.workbench.Workstation;

/** Writes a file in a job that can be stopped, and tells afterwards what became of it. */
final class Saving extends Job {

    /** Writes and says what was written. */
    interface Work {

        String write(IProgressMonitor monitor) throws IOException;
    }

    private final Workstation station;
    private final IWorkbenchWindow window;
    private final Shell shell;
    private final Path target;
    private final Work work;

    Saving(Workstation station, IWorkbenchWindow window, Path target, Work work) {
        super(station.say("workbench.export.writing", target.getFileName()));
        this.station = station;
        this.window = window;
        this.shell = window.getShell();
        this.target = target;
        this.work = work;
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), IProgressMonitor.UNKNOWN);
        try {
            String sentence = work.write(monitor);
            onUi(() -> {
                LastOutputHandler.remember(window, target);
                new Notice(station, shell).show(sentence, Optional.of(target));
            });
            return Status.OK_STATUS;
        } catch (OperationCanceledException e) {
            return Status.CANCEL_STATUS;
        } catch (IOException e) {
            return failed(() -> station.say("workbench.export.failed", target, String.valueOf(e.getMessage())), e);
        } catch (RefusedException e) {
            return failed(() -> station.say(e.refusal().reason()) + "\n" + station.say(e.refusal().remedy()), e);
        } catch (StoreException e) {
            return failed(() -> station.say(e.text()), e);
        } catch (RuntimeException e) {
            return failed(() -> station.say("workbench.fault", String.valueOf(e.getMessage())), e);
        } finally {
            monitor.done();
        }
    }

    private IStatus failed(Supplier<String> sentence, Exception cause) {
        String told = sentence.get();
        Platform.getLog(Saving.class).error(told, cause);
        onUi(() -> MessageDialog.openError(shell, getName(), told));
        return Status.OK_STATUS;
    }

    private void onUi(Runnable action) {
        Display display = shell.isDisposed() ? null : shell.getDisplay();
        if (display != null) {
            display.asyncExec(() -> {
                if (!shell.isDisposed()) {
                    action.run();
                }
            });
        }
    }
}
