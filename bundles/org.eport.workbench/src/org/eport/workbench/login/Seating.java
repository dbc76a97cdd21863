package org.eport.workbench.login;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eport.workbench.RolePerspective;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.HelpView;
import org.eport.workbench.preferences.Personal;
import org.eport.workbench.seat.FirstScreen;
import org.eport.workbench.seat.Seat;
import org.eport.workbench.seat.SeatFile;
import org.eport.workbench.status.Pending;

/**
 * Makes room for another holder: everything of the last one is closed before anything of the next is opened.
 */
final class Seating {

    private static final String WELCOME = "org.eport.workbench.welcome";

    private final Workstation station;
    private final IWorkbenchWindow window;
    private final Seat seat;
    private boolean taken;

    Seating(Workstation station, IWorkbenchWindow window) {
        this.station = station;
        this.window = window;
        this.seat = new Seat(window);
    }

    /** Writes down the seat as it is; nothing when nobody sits here. */
    void keep() {
        if (!taken || window.getShell() == null || window.getShell().isDisposed()) {
            return;
        }
        try {
            new SeatFile(station.ownFolder()).write(seat.capture());
        } catch (IOException | RuntimeException e) {
            ILog.get().warn("what was open is not remembered", e);
        }
    }

    /** Nothing of the last holder stays; forms have put aside what was typed. */
    void clear() {
        taken = false;
        IWorkbenchPage page = window.getActivePage();
        if (page != null) {
            page.closeAllEditors(false);
            page.closeAllPerspectives(false, false);
        }
        window.getService(Pending.class).unknown();
    }

    /** Opens the seat of the holder who has logged in. @param ready when it can be shown */
    void take(Runnable ready) {
        HolderSource.tell(window, station.holder());
        Job.createSystem(station.say("workbench.login.asking"), (ICoreRunnable) monitor -> {
            Optional<IMemento> kept = read();
            window.getShell().getDisplay().asyncExec(() -> open(kept, ready));
        }).schedule();
    }

    private Optional<IMemento> read() {
        try {
            return new SeatFile(station.ownFolder()).read().flatMap(Seat::parse);
        } catch (IOException | RuntimeException e) {
            ILog.get().warn("what was open cannot be read and is left out", e);
            return Optional.empty();
        }
    }

    private void open(Optional<IMemento> kept, Runnable ready) {
        try {
            Personal personal = window.getService(Personal.class);
            personal.apply();
            // not Workbench.showPerspective: that shows the window before it is ready
            window.getActivePage().setPerspective(window.getWorkbench().getPerspectiveRegistry()
                    .findPerspectiveWithId(RolePerspective.of(station.holder())));
            if (kept.isPresent() && personal.keepsLayout()) {
                seat.place(kept.get());
                seat.arrange(kept.get());
                seat.open(kept.get(), () -> settled(false, ready));
                return;
            }
            window.getShell().setMaximized(true);
        } catch (RuntimeException e) {
            ILog.get().error("the seat cannot be made as it was", e);
        }
        settled(kept.isEmpty(), ready);
    }

    private void settled(boolean never, Runnable ready) {
        taken = true;
        try {
            IWorkbenchPage page = window.getActivePage();
            if (page != null && page.getEditorReferences().length == 0) {
                Optional.ofNullable(window.getService(FirstScreen.class))
                        .ifPresent(first -> first.open(page));
            }
            if (never) {
                welcome();
            }
            if (page != null && page.getActivePart() == null && page.getViewReferences().length > 0) {
                page.activate(page.getViewReferences()[0].getPart(true)); // without focus no key would work
            }
            if (page != null) {
                HelpView.begin(page);
            }
        } catch (RuntimeException e) {
            ILog.get().error("the first screen cannot be opened", e);
        }
        window.getService(Personal.class).again();
        ready.run();
    }

    private void welcome() {
        Command command = window.getService(ICommandService.class).getCommand(WELCOME);
        if (command.isDefined()) {
            try {
                window.getService(IHandlerService.class).executeCommand(WELCOME, null);
            } catch (CommandException e) {
                ILog.get().warn("the welcome page cannot be opened", e);
            }
        }
    }
}
