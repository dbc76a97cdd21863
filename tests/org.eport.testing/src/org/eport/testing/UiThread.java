package org.eport.testing;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.eclipse.swt.widgets.Display;

/** Runs pieces of a test on the UI thread and brings back what they found or threw. */
final class UiThread {

    private final Display display;

    UiThread(Display display) {
        this.display = display;
    }

    Display display() {
        return display;
    }

    <T> T get(Supplier<T> piece) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        AtomicReference<Error> error = new AtomicReference<>();
        display.syncExec(() -> {
            try {
                result.set(piece.get());
            } catch (RuntimeException e) {
                failure.set(e);
            } catch (Error e) {
                error.set(e);
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        if (error.get() != null) {
            throw error.get();
        }
        return result.get();
    }

    void run(Runnable piece) {
        get(() -> {
            piece.run();
            return null;
        });
    }
}
