package org.eport.core.flow;

/**
 * Thrown by an effect that finds, on the way, that it may not go on; nothing of the document's action is
 * kept.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.reason().key() + refusal.reason().args(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
