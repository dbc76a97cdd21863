package org.eport.workbench.output;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.document.Document;
import org.eport.core.document.Field;

/** What a list offers to files and paper: its title, the columns that are shown, and all of its rows. */
public interface TableSource {

    String title();

    /** The shown columns in their order; the document's number is {@code Field.text("number", 30)}. */
    List<Field> columns();

    /** Id of the document type. */
    String type();

    /** Reads row after row, off the UI thread; ends early when the monitor is cancelled. */
    void rows(IProgressMonitor monitor, Consumer<? super Document> each);
}
