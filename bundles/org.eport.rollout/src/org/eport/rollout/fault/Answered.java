package org.eport.rollout.fault;

import java.io.IOException;

/** A web server answered with something else than the file. */
public final class Answered extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** @param status of HTTP */
    public Answered(int status) {
        super("HTTP " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
