package org.eport.rollout;

import org.eport.core.text.Message;

/** Why something was refused or could not be done, in a sentence for an officer, and what to do. Nothing was changed. */
public final class RolloutException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;
    private final transient Message remedy;

    public RolloutException(Message text, Message remedy) {
        this(text, remedy, null);
    }

    public RolloutException(Message text, Message remedy, Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
        this.remedy = remedy;
    }

    public Message text() {
        return text;
    }

    public Message remedy() {
        return remedy;
    }
}
