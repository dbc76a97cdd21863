package org.eport.core.store;

import org.eport.core.text.Message;

/** The store cannot be opened or used; the message says why and what to do. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public StoreException(Message text, Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
    }

    public Message text() {
        return text;
    }
}
