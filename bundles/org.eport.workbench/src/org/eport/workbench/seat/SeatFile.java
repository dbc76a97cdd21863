package org.eport.workbench.seat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Where a seat is written down; a write that is cut off leaves the one before. */
public final class SeatFile {

    private static final String NAME = "seat.xml";

    private final Path file;

    /** @param own the holder's own folder */
    public SeatFile(Path own) {
        this.file = own.resolve(NAME);
    }

    /** Empty when nothing was ever kept. */
    public Optional<String> read() throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException never) {
            return Optional.empty();
        }
    }

    public void write(String seat) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), NAME, ".tmp");
        try {
            Files.writeString(draft, seat);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
