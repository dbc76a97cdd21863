package org.eport.workbench.quickaccess;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.eport.core.desk.Function;
import org.eport.workbench.Workstation;
import org.eport.workbench.navigator.Menu;
import org.eport.workbench.screen.FunctionIcon;

/** Functions of the subsystems this card may enter now. */
public final class FunctionFinder implements IQuickAccessComputer {

    @Override
    public QuickAccessElement[] computeElements() {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        if (station == null || station.locked()) {
            return new QuickAccessElement[0];
        }
        return Menu.of(station).stream().filter(entry -> entry.refused().isEmpty())
                .flatMap(entry -> entry.functions().stream().map(function -> hit(station, entry, function)))
                .toArray(QuickAccessElement[]::new);
    }

    private static QuickAccessElement hit(Workstation station, Menu.Entry entry, Function function) {
        String label = station.say("workbench.quickaccess.function", station.say(function.labelKey()),
                station.say(entry.subsystem().id() + ".name"));
        return new Hit("function." + function.id(), label, FunctionIcon.of(function),
                (screens, ignored) -> screens.function(function));
    }

    @Override
    public void resetState() {
        // nothing is kept
    }

    /** Rights come and go, and so do holders. */
    @Override
    public boolean needsRefresh() {
        return true;
    }
}
