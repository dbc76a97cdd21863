package org.eport.workbench.output;

import java.io.IOException;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.workbench.look.Icon;
import org.eport.workbench.screen.ScreenInput;

/** What is previewed, made when the preview opens; not kept for the next day. */
final class PreviewInput extends ScreenInput {

    /** Makes the PDF, off the UI thread. */
    interface Work {

        byte[] write(IProgressMonitor monitor) throws IOException;
    }

    private final Work work;

    /** @param title of the document or list, in the reader's language */
    PreviewInput(String title, Work work) {
        super(title, Icon.PRINT);
        this.work = work;
    }

    Work work() {
        return work;
    }

    @Override
    public boolean exists() {
        return false;
    }

}
