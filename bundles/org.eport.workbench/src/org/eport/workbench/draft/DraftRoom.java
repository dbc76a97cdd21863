package org.eport.workbench.draft;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eport.workbench.Workstation;

/**
 * The drafts of whoever sits here, and the one thread that writes them. Screens reach it through
 * {@code getSite().getService(DraftRoom.class)}.
 */
public final class DraftRoom implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 5;

    private final Workstation station;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            work -> new Thread(work, "drafts"));
    private final Map<Path, Drafts> drafts = new ConcurrentHashMap<>();

    public DraftRoom(Workstation station) {
        this.station = station;
    }

    /** Those of the present holder. */
    public Drafts drafts() {
        Path folder = station.ownFolder().resolve("drafts");
        return drafts.computeIfAbsent(folder, one -> new Drafts(one, station.clock(), writer));
    }

    /** Writes what is left and ends. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            writer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
