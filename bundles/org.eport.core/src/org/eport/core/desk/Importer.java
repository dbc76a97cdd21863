package org.eport.core.desk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads a file format into requests for the desk. A bad file is refused whole. Thread-safe. */
public interface Importer {

    /** Whether the beginning of a file looks like this format. */
    boolean recognises(byte[] beginning);

    /**
     * @param name of the file, for messages
     * @throws ImportException with line and reason; nothing was changed
     */
    List<Request> read(String name, InputStream in) throws IOException, ImportException;
}
