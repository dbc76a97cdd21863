package org.eport.workbench.screen;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;

/** What every tab is opened with: its title and its picture. One that a seat can bring back is persistable as well. */
public abstract class ScreenInput implements IEditorInput {

    private final String title;
    private final Icon icon;

    /** @param title of the tab, in the reader's language */
    protected ScreenInput(String title, Icon icon) {
        this.title = title;
        this.icon = icon;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(icon);
    }

    @Override
    public String getName() {
        return title;
    }

    @Override
    public String getToolTipText() {
        return title;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this instanceof IPersistableElement self ? self : null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
