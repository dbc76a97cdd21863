package org.eport.workbench.draft;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file of one draft: appended to, forced to the disk, and now and then written anew as a whole. One
 * thread.
 */
final class JournalFile {

    static final String ENDING = ".journal";
    private static final Set<String> VIEWS = FileSystems.getDefault().supportedFileAttributeViews();

    private final Path path;
    private final EntryFormat format = new EntryFormat();
    private FileChannel channel;

    JournalFile(Path path) {
        this.path = path;
    }

    /** What the file says; empty when there is none or its first line is torn. */
    static Optional<Draft> read(Path path) throws IOException {
        EntryFormat format = new EntryFormat();
        byte[] all = Files.readAllBytes(path);
        Draft draft = null;
        for (int[] line : lines(all)) {
            Optional<Entry> entry = format.read(all, line[0], line[1]);
            if (draft != null) {
                draft = entry.map(draft::after).orElse(draft);
            } else if (entry.filter(Entry.Begun.class::isInstance).isPresent()) {
                draft = Draft.of(id(path), (Entry.Begun) entry.get());
            }
        }
        return Optional.ofNullable(draft);
    }

    /** Begin and end of each line that is complete. */
    private static List<int[]> lines(byte[] all) {
        List<int[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                lines.add(new int[] {from, i});
                from = i + 1;
            }
        }
        return lines;
    }

    static String id(Path path) {
        String name = path.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    /** Appends; a torn line that stands at the end is cut off first. */
    void append(Entry entry) throws IOException {
        if (channel == null) {
            open();
        }
        long end = channel.size();
        try {
            write(channel, format.write(entry));
        } catch (IOException e) {
            channel.truncate(end);
            throw e;
        }
    }

    private void open() throws IOException {
        boolean there = Files.exists(path);
        long whole = there ? lines(Files.readAllBytes(path)).stream().mapToLong(line -> line[1] + 1).max()
                .orElse(0)
                : 0;
        channel = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                attributes(path));
        channel.truncate(whole);
        channel.position(whole);
    }

    /** Everything anew, in a file of its own that then takes the place of the old one. */
    void replace(List<Entry> entries) throws IOException {
        close();
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try (FileChannel out = FileChannel.open(fresh,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                attributes(fresh))) {
            for (Entry entry : entries) {
                write(out, format.write(entry));
            }
            out.force(true);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void force() throws IOException {
        if (channel != null) {
            channel.force(false);
        }
    }

    void close() throws IOException {
        if (channel != null) {
            channel.force(false);
            channel.close();
            channel = null;
        }
    }

    void delete() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
        Files.deleteIfExists(path);
    }

    private static void write(FileChannel out, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    /** Only the owner of the account may read what a card's holder has typed. */
    private static FileAttribute<?>[] attributes(Path path) {
        boolean posix = VIEWS.contains("posix") && !Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        return posix ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
