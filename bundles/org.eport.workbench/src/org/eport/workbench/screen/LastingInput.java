package org.eport.workbench.screen;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eport.workbench.look.Icon;

/** Of a screen there is only one of; a seat remembers that it was open, which is all there is to remember. */
public abstract class LastingInput extends ScreenInput implements IPersistableElement {

    private final String factory;

    /**
     * @param title   of the tab, in the reader's language
     * @param factory id of the element factory that makes it again
     */
    protected LastingInput(String title, Icon icon, String factory) {
        super(title, icon);
        this.factory = factory;
    }

    @Override
    public final String getFactoryId() {
        return factory;
    }

    @Override
    public final void saveState(IMemento memento) {
        // see above
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }
}
