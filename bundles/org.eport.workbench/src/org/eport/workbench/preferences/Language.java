package org.eport.workbench.preferences;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

/**
 * The language this instance speaks, in the file {@code language} of its folder. The start script reads it,
 * because a language has to be known before the platform begins; so it takes effect with the next start.
 */
public final class Language {

    private final Path file;

    /** @param instance the instance folder */
    public Language(Path instance) {
        this.file = instance.resolve("language");
    }

    /** {@code zh} or {@code en}; empty while nobody has chosen. */
    public Optional<String> chosen() {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException e) {
            ILog.get().warn("the language cannot be read", e);
            return Optional.empty();
        }
    }

    /** @return whether it could be kept */
    public boolean choose(String language) {
        try {
            Files.writeString(file, language + System.lineSeparator());
            return true;
        } catch (IOException e) {
            ILog.get().error("the language cannot be kept", e);
            return false;
        }
    }
}
