package org.eport.workbench.output;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.IProgressMonitor;

/** A kind of file that a list is written to. */
public interface TableFile {

    /**
     * What was written.
     *
     * @param sheets how many sheets the rows were divided among; 1 where a file has none
     */
    record Written(Path file, long rows, int sheets) {
    }

    /** Ending of the file's name, without the point. */
    String extension();

    /**
     * Writes all rows; replaces a file that is there.
     *
     * @throws IOException                                      nothing was written
     * @throws org.eclipse.core.runtime.OperationCanceledException the monitor was cancelled; nothing was written
     */
    Written write(TableSource source, Path target, IProgressMonitor monitor) throws IOException;
}
