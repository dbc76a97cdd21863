package org.eport.core.ledger;

import org.eport.core.text.Message;

/** Why no proof was written: the ledger, the certificates or the revocation lists would not bear it out. */
public class ProofBundleException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message text;

    public ProofBundleException(Message text) {
        this(text, null);
    }

    public ProofBundleException(Message text, Throwable cause) {
        super(text.key() + text.args(), cause);
        this.text = text;
    }

    /** What is wrong and what to do, for people. */
    public Message text() {
        return text;
    }
}
