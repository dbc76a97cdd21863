package org.eport.workbench.dashboard;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.screen.LastingInput;

/** There is one overview; a seat remembers that it was open. */
public final class DashboardInput extends LastingInput {

    private static final String FACTORY = "org.eport.workbench.dashboard.input";

    /** @param title of the tab, in the reader's language */
    public DashboardInput(String title) {
        super(title, Icon.CHART, FACTORY);
    }

    static DashboardInput of(Workstation station) {
        return new DashboardInput(station.say("workbench.dashboard.title"));
    }

    /** Makes it again. */
    public static final class Factory implements IElementFactory {

        @Override
        public IAdaptable createElement(IMemento memento) {
            return of(PlatformUI.getWorkbench().getService(Workstation.class));
        }
    }
}
