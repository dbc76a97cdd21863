package org.eport.workbench.plugins;

import java.util.Optional;

import org.eclipse.ui.IWorkbenchPage;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.workbench.Workstation;
import org.eport.workbench.screen.Screens;

/** The way from the page to the list of the documents in which its changes and refusals are kept. */
final class PastChanges {

    private static final String SUBSYSTEM = "rollout";
    private static final String TYPE = "rollout.change";

    private PastChanges() {
    }

    /** Empty when the list is not for whoever sits here. */
    static Optional<Runnable> of(Workstation station, IWorkbenchPage page) {
        return station.workplace().subsystems().stream().filter(one -> one.id().equals(SUBSYSTEM))
                .flatMap(one -> list(one, station).stream()).findFirst()
                .map(list -> () -> new Screens(station, page).function(list));
    }

    private static Optional<Function> list(Subsystem subsystem, Workstation station) {
        return subsystem.functions().stream().filter(one -> one.kind() == Function.Kind.LIST
                && one.type().equals(TYPE) && subsystem.flows().stream().anyMatch(flow ->
                flow.type().id().equals(TYPE) && one.concerns(station.holder(), flow))).findFirst();
    }
}
