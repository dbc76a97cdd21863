package org.eport.workbench.login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

import org.eclipse.core.runtime.ILog;

/** Remembers which card was used last in this instance folder, so that it is chosen next time. */
final class LastCard {

    private final Path file;

    LastCard(Path instance) {
        this.file = instance.resolve("users").resolve("last-card");
    }

    Optional<String> number() {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (NoSuchFileException never) {
            return Optional.empty();
        } catch (IOException e) {
            ILog.get().warn("the last card is not known", e);
            return Optional.empty();
        }
    }

    void remember(String number) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "last-card", ".tmp");
            Files.writeString(draft, number);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            ILog.get().warn("the last card cannot be remembered", e);
        }
    }
}
