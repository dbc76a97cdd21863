package org.eport.core.desk;

import org.eport.core.text.Message;

/** A file that cannot be read as what it claims to be; refused whole. */
public class ImportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final transient Message text;

    /** @param line from 1; 0 when no line can be named */
    public ImportException(int line, Message text, Throwable cause) {
        super(line + ": " + text.key() + text.args(), cause);
        this.line = line;
        this.text = text;
    }

    /** The same where nothing failed beneath it. */
    public ImportException(int line, Message text) {
        super(line + ": " + text.key() + text.args());
        this.line = line;
        this.text = text;
    }

    public int line() {
        return line;
    }

    public Message text() {
        return text;
    }
}
