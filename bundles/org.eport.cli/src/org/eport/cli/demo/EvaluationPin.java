package org.eport.cli.demo;

/**
 * The PIN every card of a demonstration has, so that a person can go on working where it ended; evaluation
 * only.
 */
public final class EvaluationPin {

    private EvaluationPin() {
    }

    /** 20120801; a fresh array to wipe. */
    public static char[] digits() {
        return new char[] {'2', '0', '1', '2', '0', '8', '0', '1'};
    }
}
