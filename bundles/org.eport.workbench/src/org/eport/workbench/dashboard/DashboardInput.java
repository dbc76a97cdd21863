package org.eport.workbench.dashboard;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.screen.ScreenInput;

/** There is one overview; a seat remembers that it was open. */
public final class DashboardInput extends ScreenInput implements IPersistableElement {

    private static final String FACTORY = "org.eport.workbench.dashboard.input";

    /** @param title of the tab, in the reader's language */
    public DashboardInput(String title) {
        super(title, Icon.CHART);
    }

    static DashboardInput of(Workstation station) {
        return new DashboardInput(station.say("workbench.dashboard.title"));
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        // that it was open is all there is to remember
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DashboardInput;
    }

    @Override
    public int hashCode() {
        return DashboardInput.class.hashCode();
    }

    /** Makes it again. */
    public static final class Factory implements IElementFactory {

        @Override
        public IAdaptable createElement(IMemento memento) {
            return of(PlatformUI.getWorkbench().getService(Workstation.class));
        }
    }
}
