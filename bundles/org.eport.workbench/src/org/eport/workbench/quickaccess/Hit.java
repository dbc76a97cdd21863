package org.eport.workbench.quickaccess;

import java.util.function.BiConsumer;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.screen.Screens;

/** Something that was found and can be opened. */
final class Hit extends QuickAccessElement {

    private final String id;
    private final String label;
    private final Icon icon;
    private final BiConsumer<Screens, Workstation> open;

    Hit(String id, String label, Icon icon, BiConsumer<Screens, Workstation> open) {
        this.id = id;
        this.label = label;
        this.icon = icon;
        this.open = open;
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(icon);
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public void execute() {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
        if (!station.locked() && page != null) {
            open.accept(new Screens(station, page), station);
        }
    }
}
