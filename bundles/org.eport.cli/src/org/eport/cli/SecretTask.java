package org.eport.cli;

import java.io.IOException;
import java.util.Optional;

import picocli.CommandLine.Option;

/** A command that needs something only its user knows: a PIN, the passphrase of a key. */
public abstract class SecretTask extends FolderTask {

    @Option(names = "--pin-fd", paramLabel = "N", descriptionKey = "cli.option.pinFd")
    private Integer descriptor;

    protected SecretTask(Setting setting) {
        super(setting);
    }

    PinSource pins() {
        return new PinSource(setting(), Optional.ofNullable(descriptor));
    }

    /**
     * Asks for one secret; the caller wipes it.
     *
     * @param promptKey said to a person at the console
     */
    protected final char[] secret(String promptKey, Object... args) throws IOException, Problem {
        try (PinSource pins = pins()) {
            return pins.read(promptKey, args);
        }
    }
}
