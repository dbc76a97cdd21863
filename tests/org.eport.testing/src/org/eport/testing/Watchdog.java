package org.eport.testing;

import java.lang.management.ManagementFactory;
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
 * Fails a test in which the UI thread is found in the store or on a connection, or hangs. How long a thing takes says
 * little on a machine that is busy with other things; so the first is told by where the thread is, every time it does
 * not answer at once, and a hang begins only where no desk would call it anything else, counted in what the UI thread
 * itself did meanwhile: the processor time it used, or the time it stood waiting for a lock, a file or another thread.
 */
public final class Watchdog implements BeforeEachCallback, AfterEachCallback {

    private static final long LIMIT_MILLIS = 2_000;
    private static final long BEAT_MILLIS = 20;
    /** Where the UI thread has no business: the store, a connection. */
    private static final List<String> FORBIDDEN = List.of("org.apache.derby.", "java.net.http.", "sun.nio.ch.Net");
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(Watchdog.class);
    /** Whose own looks into the store are no work of the product. */
    private static final List<String> TESTS = List.of("org.eport.testing.", "org.eport.workbench.ui.");

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
            throw new AssertionError("the UI thread was busy with what is not its own:\n" + String.join("\n", stalls));
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

        private void await(long sent) {
            long cpu = cpu();
            long waiting = 0;
            long slept = 0;
            boolean trespassed = false;
            StackTraceElement[] where = {};
            while (on && answered.get() < sent && !display.isDisposed()) {
                long nap = nap();
                slept += nap;
                StackTraceElement[] stack = display.getThread().getStackTrace();
                waiting += waits(stack) ? Math.min(nap, 2 * BEAT_MILLIS) : 0;
                if (!trespassed && forbidden(stack)) {
                    trespassed = true;
                    report("in the store or on a connection", stack);
                }
                if (slept > LIMIT_MILLIS / 2 && where.length == 0) {
                    where = stack;
                }
            }
            long own = Math.max(waiting, cpu() - cpu);
            if (own > LIMIT_MILLIS && slept > LIMIT_MILLIS) {
                report(own + " of " + slept + " ms", where);
            }
            nap();
        }

        private long cpu() {
            return ManagementFactory.getThreadMXBean().getThreadCpuTime(display.getThread()
                    .threadId()) / 1_000_000;
        }

        private static boolean forbidden(StackTraceElement[] stack) {
            List<String> classes = Arrays.stream(stack).map(StackTraceElement::getClassName).toList();
            return classes.stream().anyMatch(one -> FORBIDDEN.stream().anyMatch(one::startsWith))
                    && classes.stream().filter(one -> one.startsWith("org.eport.") && !one.startsWith("org.eport.core."))
                            .findFirst().filter(asking -> TESTS.stream().noneMatch(asking::startsWith)).isPresent();
        }

        /** Waiting for anything but the processor; a file looks as if it ran. */
        private boolean waits(StackTraceElement[] stack) {
            boolean file = stack.length > 0 && (stack[0].getClassName().startsWith("sun.nio.ch.")
                    || stack[0].getClassName().startsWith("java.io."));
            return file || display.getThread().getState() != State.RUNNABLE;
        }

        private static long nap() {
            long before = System.nanoTime();
            java.util.concurrent.locks.LockSupport.parkNanos(BEAT_MILLIS * 1_000_000);
            return (System.nanoTime() - before) / 1_000_000;
        }

        private void report(String what, StackTraceElement[] stack) {
            synchronized (stalls) {
                stalls.add(what + "\n" + Arrays.stream(stack).limit(60).map(frame -> "    at " + frame)
                        .collect(Collectors.joining("\n")));
            }
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
