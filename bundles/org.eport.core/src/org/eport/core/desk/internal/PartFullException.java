package org.eport.core.desk.internal;

/**
 * An action needs a document that an earlier action of the same part has already changed or brought into
 * being. A part writes one entry a document, so this action begins the next part.
 */
final class PartFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PartFullException() {
        super("begins the next part", null, false, false);
    }
}
