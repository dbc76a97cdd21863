package org.eport.workbench.draft;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps one draft on the disk while it is being typed. An edit is handed to a background thread, which
 * appends it at once and forces it to the disk a second later at most. There is no file before the first
 * edit. Thread-safe.
 */
public final class DraftJournal {

    private static final long FORCE_MILLIS = 1_000;

    /** A journal this many times as long as what it says is written anew. */
    private static final int TOO_LONG = 8;
    private static final int LONG = 400;

    private final JournalFile file;
    private final ScheduledExecutorService writer;
    private final Clock clock;
    private final Consumer<Draft> told;
    private final List<Consumer<IOException>> failures = new CopyOnWriteArrayList<>();

    // of the writer's thread
    private boolean begun;
    private boolean rewrite;
    private boolean forcing;
    private int entries;

    private volatile Draft draft;
    private volatile boolean removed;

    /**
     * @param begun whether the file is there
     * @param told  after each change that is on its way to the disk, on the writer's thread
     */
    DraftJournal(JournalFile file, Draft draft, boolean begun, ScheduledExecutorService writer, Clock clock,
            Consumer<Draft> told) {
        this.file = file;
        this.draft = draft;
        this.begun = begun;
        this.writer = writer;
        this.clock = clock;
        this.told = told;
    }

    /** As it is known to be kept. */
    public Draft draft() {
        return draft;
    }

    public String id() {
        return draft.id();
    }

    /** A person has changed these; paths and values as in {@link Edits}. */
    public void edit(Map<String, Object> edits) {
        record(edits, true);
    }

    /** The program has filled these in. */
    void fill(Map<String, Object> values) {
        record(values, false);
    }

    private void record(Map<String, Object> edits, boolean typed) {
        List<Entry> lines = new ArrayList<>();
        edits.forEach((path, value) -> lines.add(new Entry.Edited(path, value, typed, clock.instant())));
        writer.execute(() -> append(lines));
    }

    /** The form goes to the desk. Completes when that is safe on the disk. */
    public CompletableFuture<Void> sent() {
        return CompletableFuture.runAsync(() -> {
            append(List.of(new Entry.Sent(clock.instant())));
            force();
        }, writer);
    }

    /** The desk has refused it. */
    public void refused() {
        writer.execute(() -> append(List.of(new Entry.Refused(clock.instant()))));
    }

    /** Completes when everything so far is safe on the disk. */
    public CompletableFuture<Void> flush() {
        return CompletableFuture.runAsync(this::force, writer);
    }

    /** The form is closed; a draft nobody typed into goes. */
    public void close() {
        writer.execute(() -> {
            if (!draft.typed()) {
                delete();
                return;
            }
            attempt(file::close);
        });
    }

    /** The draft is not needed any more. */
    void remove() {
        removed = true;
        writer.execute(this::delete);
    }

    /** Told on the writer's thread when the disk does not take it; what is typed stays in the form. */
    public void onFailure(Consumer<IOException> listener) {
        failures.add(listener);
    }

    private void append(List<Entry> lines) {
        if (removed) {
            return;
        }
        for (Entry line : lines) {
            draft = draft.after(line);
        }
        attempt(() -> {
            if (!begun || rewrite || entries > LONG && entries > TOO_LONG * size()) {
                file.replace(whole());
                begun = true;
                rewrite = false;
                entries = 0;
            } else {
                for (Entry line : lines) {
                    file.append(line);
                }
                entries += lines.size();
                forceSoon();
            }
            told.accept(draft);
        });
    }

    private int size() {
        return draft.values().values().stream()
                .mapToInt(value -> value instanceof List<?> lines ? 1 + lines.size() : 1)
                .sum();
    }

    private List<Entry> whole() {
        List<Entry> all = new ArrayList<>();
        all.add(draft.begun());
        draft.values().forEach((path, value) ->
                all.add(new Entry.Edited(path, value, draft.typed(), draft.edited())));
        draft.sent().ifPresent(at -> all.add(new Entry.Sent(at)));
        return all;
    }

    private void forceSoon() {
        if (!forcing) {
            forcing = true;
            writer.schedule(this::force, FORCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void force() {
        forcing = false;
        attempt(file::force);
    }

    private void delete() {
        begun = false;
        attempt(file::delete);
        told.accept(draft);
    }

    /** Something the disk may refuse. */
    private interface DiskWork {

        void run() throws IOException;
    }

    /** After a failure the next change writes everything anew, so that nothing of it is missing then. */
    private void attempt(DiskWork work) {
        try {
            work.run();
        } catch (IOException e) {
            rewrite = true;
            failures.forEach(listener -> listener.accept(e));
        }
    }
}
