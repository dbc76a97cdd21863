package org.eport.rollout.catalogue;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What a web server sends, for one reader who does not wait for ever: a server that falls silent and a reader who is
 * told to stop both end it. Whoever is told to stop gets any {@link IOException} and knows why.
 */
final class Answer extends FilterInputStream {

    /** How often is looked whether somebody waits in vain. */
    static final Duration LOOK = Duration.ofMillis(100);

    private final Duration patience;
    private final BooleanSupplier stopped;
    private final Thread guard;
    /** Since when the reader has been waiting, by the clock of {@link System#nanoTime}; null: it does not. */
    private volatile Long since;
    private volatile boolean silent;

    /** @param in ends a read in another thread when it is closed, as the body of an HTTP response does */
    Answer(InputStream in, Duration patience, BooleanSupplier stopped) {
        super(in);
        this.patience = patience;
        this.stopped = stopped;
        this.guard = Thread.ofVirtual().start(this::guard);
    }

    private void guard() {
        try {
            while (!stopped.getAsBoolean() && !silent) {
                Thread.sleep(LOOK);
                Long waiting = since;
                silent = waiting != null && System.nanoTime() - waiting > patience.toNanos();
            }
            in.close();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.getLogger(Answer.class.getName()).log(System.Logger.Level.DEBUG, "a connection did not close", e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        since = System.nanoTime();
        try {
            return in.read(bytes, offset, length);
        } catch (IOException e) {
            if (silent) {
                HttpTimeoutException timeout = new HttpTimeoutException("nothing came for " + patience);
                timeout.initCause(e);
                throw timeout;
            }
            throw e;
        } finally {
            since = null;
        }
    }

    @Override
    public void close() throws IOException {
        guard.interrupt();
        super.close();
    }
}
