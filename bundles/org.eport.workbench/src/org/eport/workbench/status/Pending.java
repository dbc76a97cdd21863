package org.eport.workbench.status;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * How many tasks wait for the holder, for the status line. Set by whoever counts them, reached with {@code
 * getSite().getService(Pending.class)}. Thread-safe; listeners are called on the thread that set it.
 */
public final class Pending {

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile OptionalLong count = OptionalLong.empty();

    /** Empty while nobody has counted. */
    public OptionalLong count() {
        return count;
    }

    public void set(long tasks) {
        count = OptionalLong.of(tasks);
        listeners.forEach(Runnable::run);
    }

    /** Forgets what was counted for somebody else. */
    public void unknown() {
        count = OptionalLong.empty();
        listeners.forEach(Runnable::run);
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
