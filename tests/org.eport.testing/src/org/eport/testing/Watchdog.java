package org.eport.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test in which the UI thread does not answer for more than 500 ms. A machine that is busy with other things
 * delays every thread: what a thread of our own was late in the same moment is taken off, so that only the UI thread's
 * own work counts.
 */
public final class Watchdog implements BeforeEachCallback, AfterEachCallback {

    private static final long LIMIT_MILLIS = 500;
    private static final long BEAT_MILLIS = 20;
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Watchdog.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        Watch watch = new Watch(Display.getDefault());
        context.getStore(SPACE).put("watch", watch);
        watch.start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws InterruptedException {
        Watch watch = context.getStore(SPACE).remove("watch", Watch.class);
        watch.end();
        List<String> stalls = watch.stalls();
        if (!stalls.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("the UI thread stalled:\n" + String.join("\n", stalls));
        }
    }

    /** Sends beats to the UI thread and looks where it is when none comes back. */
    private static final class Watch extends Thread {

        private final Display display;
        private final AtomicLong answered = new AtomicLong();
        private final List<String> stalls = new ArrayList<>();
        private volatile boolean on = true;

        Watch(Display display) {
            super("ui watchdog");
            setDaemon(true);
            this.display = display;
        }

        @Override
        public void run() {
            long beat = 0;
            while (on && !display.isDisposed()) {
                long sent = ++beat;
                display.asyncExec(() -> answered.set(sent));
                display.wake();
                await(sent);
            }
        }

        /** What this thread oversleeps is the machine's fault, not the UI's. */
        private void await(long sent) {
            long own = 0;
            String where = "";
            while (on && answered.get() < sent && !display.isDisposed()) {
                long slept = nap();
                own += Math.min(slept, 2 * BEAT_MILLIS);
                if (own > LIMIT_MILLIS / 2 && where.isEmpty()) {
                    where = stack();
                }
            }
            if (own > LIMIT_MILLIS) {
                synchronized (stalls) {
                    stalls.add(own + " ms\n" + where);
                }
            }
            nap();
        }

        private static long nap() {
            long before = System.nanoTime();
            java.util.concurrent.locks.LockSupport.parkNanos(BEAT_MILLIS * 1_000_000);
            return (System.nanoTime() - before) / 1_000_000;
        }

        private String stack() {
            return Arrays.stream(display.getThread().getStackTrace()).limit(60).map(frame -> "    at " + frame)
                    .collect(Collectors.joining("\n"));
        }

        List<String> stalls() {
            synchronized (stalls) {
                return List.copyOf(stalls);
            }
        }

        void end() throws InterruptedException {
            on = false;
            join(2_000);
        }
    }
}
