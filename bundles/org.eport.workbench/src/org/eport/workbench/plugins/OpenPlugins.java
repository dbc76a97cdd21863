package org.eport.workbench.plugins;

import org.eport.workbench.Workstation;
import org.eport.workbench.screen.OpenScreen;
import org.eport.workbench.screen.ScreenInput;

/** Tools &gt; Regional plug-ins. Whether the card may is asked by the page, which can say why not. */
public final class OpenPlugins extends OpenScreen {

    public OpenPlugins() {
        super(PluginsEditor.ID);
    }

    @Override
    protected ScreenInput input(Workstation station) {
        return PluginsInput.of(station);
    }
}
