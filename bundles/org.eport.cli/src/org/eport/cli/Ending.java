package org.eport.cli;

/** How a command ended, as a shell sees it; the numbers stand in the help of every command. */
public enum Ending {

    /** All was accepted, or found valid. */
    DONE(0),
    /** Something was refused, or found not to be valid. */
    REFUSED(1),
    /** The command was not understood. */
    USAGE(2),
    /** Card, PIN, store or file did not serve. */
    ENVIRONMENT(3);

    private final int code;

    Ending(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    public static Ending of(boolean allWell) {
        return allWell ? DONE : REFUSED;
    }
}
