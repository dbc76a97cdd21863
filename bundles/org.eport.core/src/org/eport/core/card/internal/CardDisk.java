package org.eport.core.card.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.eport.core.card.CardException;

/**
 * Keeps a card file whole and its counters honest: every change is on stable storage under its final name
 * before the call returns, and nobody else, in this process or another, changes the card in between.
 */
final class CardDisk {

    /** Work done while this card belongs to the caller alone. */
    interface Work<T> {
        T run() throws IOException, CardException;
    }

    private static final int LARGEST = 64 * 1024;

    private final Path file;

    CardDisk(Path file) {
        this.file = file.toAbsolutePath();
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.isRegularFile(file);
    }

    /** @throws NoSuchFileException when the card is not there */
    CardFile read() throws IOException {
        if (exists() && Files.size(file) > LARGEST) {
            throw new IOException(file.getFileName() + ": too large for a card");
        }
        try {
            return CardFile.parse(Files.readAllBytes(file));
        } catch (IllegalArgumentException notACard) {
            throw new IOException(file.getFileName() + ": " + notACard.getMessage(), notACard);
        }
    }

    <T> T alone(Work<T> work) throws IOException, CardException {
        requireThere();
        Path folder = file.getParent().toRealPath();
        // A file lock holds against other processes only, and closing any channel of the lock file lets go of
        // all locks this process has on it: so within the process one caller at a time, by a monitor that all
        // readers of the process share.
        synchronized (("org.eport.card:" + folder.resolve(file.getFileName())).intern()) {
            try (FileChannel channel = FileChannel.open(beside(folder, ".lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = channel.lock()) {
                requireThere();
                return work.run();
            }
        }
    }

    /** @throws FileAlreadyExistsException when there is such a card */
    void create(CardFile card) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        store(card);
    }

    /** @throws NoSuchFileException when the card was pulled meanwhile: it must not come back by itself */
    void replace(CardFile card) throws IOException {
        requireThere();
        store(card);
    }

    private void requireThere() throws NoSuchFileException {
        if (!exists()) {
            throw new NoSuchFileException(file.toString());
        }
    }

    private void store(CardFile card) throws IOException {
        Path folder = file.getParent();
        Path draft = beside(folder, ".new");
        Files.deleteIfExists(draft);
        if (posix()) {
            Files.createFile(draft,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(card.toBytes());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (posix()) { // elsewhere a folder cannot be opened, and the file system journals the name itself
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }

    private Path beside(Path folder, String ending) {
        return folder.resolve("." + file.getFileName() + ending);
    }

    private boolean posix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
