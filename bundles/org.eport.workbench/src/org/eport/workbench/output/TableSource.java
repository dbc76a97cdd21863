package org.eport.workbench.output;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.document.Document;
import org.eport.core.document.Field;

/** A list as it can be printed or exported: what an editor answers when it is asked for this adapter. */
public interface TableSource {

    /** In the reader's language. */
    String title();

    /** The columns that are shown, in their order; the document's number is a text field {@code number}. */
    List<Field> columns();

    /** Id of the document type. */
    String type();

    /** Every row, or the ticked ones when there are any; off the UI thread, ends early when cancelled. */
    void rows(IProgressMonitor monitor, Consumer<? super Document> each);
}
