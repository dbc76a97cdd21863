package org.eport.core.identity;

import org.eport.core.text.Message;

/** A certificate that may not be trusted; the message says why and what to do. */
public class IdentityException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public IdentityException(Message text) {
        super(text.key() + text.args());
        this.text = text;
    }

    public IdentityException(Message text, Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
