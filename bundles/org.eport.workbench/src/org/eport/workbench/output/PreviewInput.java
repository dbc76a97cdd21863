package org.eport.workbench.output;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;

/** What is previewed, made when the preview opens; not kept for the next day. */
final class PreviewInput implements IEditorInput {

    /** Makes the PDF, off the UI thread. */
    interface Work {

        byte[] write(IProgressMonitor monitor) throws IOException;
    }

    private final String title;
    private final Work work;

    /** @param title of the document or list, in the reader's language */
    PreviewInput(String title, Work work) {
        this.title = title;
        this.work = work;
    }

    Work work() {
        return work;
    }

    @Override
    public boolean exists() {
        return false;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.descriptor(Icon.PRINT);
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
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return null;
    }
}
