package org.eport.workbench.plugins;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.screen.LastingInput;

/** There is one page of plug-ins; a seat remembers that it was open, so that it stands there after the restart. */
public final class PluginsInput extends LastingInput {

    private static final String FACTORY = "org.eport.workbench.plugins.input";

    /** @param title of the tab, in the reader's language */
    public PluginsInput(String title) {
        super(title, Icon.PLUG, FACTORY);
    }

    static PluginsInput of(Workstation station) {
        return new PluginsInput(station.say("workbench.plugins.title"));
    }

    /** Makes it again. */
    public static final class Factory implements IElementFactory {

        @Override
        public IAdaptable createElement(IMemento memento) {
            return of(PlatformUI.getWorkbench().getService(Workstation.class));
        }
    }
}
