package org.eport.workbench.screen;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.part.EditorPart;

/**
 * A tab that never asks whether to save: what stands in it is either kept already (drafts are journaled with each key)
 * or was only looked at.
 */
public abstract class ReadyEditor extends EditorPart {

    @Override
    public void doSave(IProgressMonitor monitor) {
        // kept already
    }

    @Override
    public void doSaveAs() {
        // kept already
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }
}
