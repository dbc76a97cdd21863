package org.eport.workbench.dashboard;

import org.eport.workbench.Workstation;
import org.eport.workbench.screen.OpenScreen;
import org.eport.workbench.screen.ScreenInput;

/** Opens the overview, or shows it when it is open. */
public final class OpenDashboardHandler extends OpenScreen {

    public OpenDashboardHandler() {
        super(DashboardEditor.ID);
    }

    @Override
    protected ScreenInput input(Workstation station) {
        return DashboardInput.of(station);
    }
}
