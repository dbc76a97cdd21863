package org.eport.core.code;

import org.eport.core.text.Message;

/**
 * Code data that is refused, or a number range that cannot be; the message says where, why and what to do.
 */
public class CodeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public CodeException(Message text) {
        super(text.key() + text.args());
        this.text = text;
    }

    public CodeException(Message text, Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
