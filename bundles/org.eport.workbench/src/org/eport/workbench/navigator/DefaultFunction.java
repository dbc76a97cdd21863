package org.eport.workbench.navigator;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eport.core.desk.Function;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.navigator.Menu.Entry;
import org.eport.workbench.screen.Screens;
import org.eport.workbench.seat.FirstScreen;

/** Who left nothing open begins with the list of the first subsystem that can be entered; officers with their work. */
public final class DefaultFunction implements FirstScreen {

    private final Workstation station;

    public DefaultFunction(Workstation station) {
        this.station = station;
    }

    /** Who is being welcomed reads that first. */
    @Override
    public void open(IWorkbenchPage page) {
        Shell shell = page.getWorkbenchWindow().getShell();
        Background.read(station, station.say("workbench.navigator.reading"), shell, monitor -> choose(),
                chosen -> chosen.filter(one -> page.getActiveEditor() == null)
                        .ifPresent(one -> new Screens(station, page).function(one)));
    }

    private Optional<Function> choose() {
        boolean enterprise = station.holder().kind().enterprise();
        return Menu.of(station).stream().filter(entry -> entry.refused().isEmpty()).map(Entry::functions)
                .flatMap(functions -> functions.stream().filter(one -> enterprise
                ? one.kind() == Function.Kind.LIST : one.waiting()).limit(1)).findFirst();
    }
}
