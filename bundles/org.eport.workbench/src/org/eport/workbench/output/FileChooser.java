package org.eport.workbench.output;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

/**
 * Asks where a file shall stand. Handlers take it from the workbench's context when there is one, so that a test can
 * answer in place of the dialog.
 */
public interface FileChooser {

    /**
     * @param name suggested, with its ending
     * @param kind what such files are called, for people
     * @return a file that is not there, or one that may be replaced; empty: given up
     */
    Optional<Path> save(Shell shell, String name, String kind);
}
