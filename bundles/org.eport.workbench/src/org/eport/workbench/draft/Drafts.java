package org.eport.workbench.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** The drafts of one holder: what there is, and the journals that keep them. Thread-safe. */
public final class Drafts {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String ID = "[0-9]{8}-[0-9]{6}-[0-9a-f]{6}";

    private final Path folder;
    private final Clock clock;
    private final ScheduledExecutorService writer;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, DraftJournal> open = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param folder of the holder alone; made when it is needed
     * @param writer one thread, on which all files are written
     */
    public Drafts(Path folder, Clock clock, ScheduledExecutorService writer) {
        this.folder = folder;
        this.clock = clock;
        this.writer = writer;
    }

    /** All of them, the last edited first. Reads files: not for the UI thread. */
    public List<Draft> list() {
        List<Draft> all = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + JournalFile.ENDING)) {
                for (Path file : files) {
                    read(file).ifPresent(all::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        all.sort(Comparator.comparing(Draft::edited).reversed());
        return all;
    }

    /** A small file, read at once. */
    public Optional<Draft> find(String id) {
        return id.matches(ID) ? read(file(id)) : Optional.empty();
    }

    private static Optional<Draft> read(Path file) {
        try {
            return JournalFile.read(file);
        } catch (NoSuchFileException discardedMeanwhile) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new one; there is nothing of it on the disk before the first edit. */
    public DraftJournal create(String type, String action, String function) {
        return create(type, action, function, Optional.empty());
    }

    /** A new one that begins with the values of a document. */
    public DraftJournal copy(String type, String action, String function, String document,
            Map<String, Object> values) {
        DraftJournal journal = create(type, action, function, Optional.of(document));
        journal.fill(values);
        return journal;
    }

    private DraftJournal create(String type, String action, String function, Optional<String> copyOf) {
        byte[] tail = new byte[3];
        random.nextBytes(tail);
        String id = NAME.format(clock.instant()) + "-" + HexFormat.of().formatHex(tail);
        Draft draft = Draft.of(id, new Entry.Begun(type, action, function, copyOf, clock.instant()));
        return journal(draft, false);
    }

    /** Goes on with one that was found. */
    public DraftJournal resume(Draft draft) {
        return journal(draft, true);
    }

    private DraftJournal journal(Draft draft, boolean there) {
        Consumer<Draft> told = changed -> listeners.forEach(Runnable::run);
        return open.compute(draft.id(), (id, present) -> present != null ? present
                : new DraftJournal(new JournalFile(file(id)), draft, there, writer, clock, told));
    }

    /** The form is closed; the draft stays when somebody typed into it. */
    public void close(DraftJournal journal) {
        open.remove(journal.id());
        journal.close();
    }

    /** Not wanted any more. */
    public void discard(String id) {
        Draft named = Draft.of(id, new Entry.Begun("", "", "", Optional.empty(), clock.instant()));
        DraftJournal journal = Optional.ofNullable(open.remove(id)).orElseGet(() ->
                new DraftJournal(new JournalFile(file(id)), named, true, writer, clock,
                        gone -> listeners.forEach(Runnable::run)));
        journal.remove();
    }

    /** The desk has accepted it, so the document takes its place. */
    public void submitted(String id) {
        discard(id);
    }

    /** Told on the writer's thread after each change. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private Path file(String id) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("no draft is called " + id);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(id + JournalFile.ENDING);
    }
}
