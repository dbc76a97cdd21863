package org.eport.cli;

/** A command that is done at the desk, by the holder of a card. */
public abstract class DeskTask extends CardTask {

    protected DeskTask(Setting setting) {
        super(setting);
    }

    protected abstract Ending run(SignedIn signedIn) throws Exception;

    @Override
    protected final Ending run() throws Exception {
        try (SignedIn signedIn = signIn()) {
            return run(signedIn);
        }
    }
}
