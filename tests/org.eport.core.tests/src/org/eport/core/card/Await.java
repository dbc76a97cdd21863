package org.eport.core.card;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for a condition, one second at most: that is what the requirement allows for a card to be noticed.
 */
public final class Await {

    private Await() {
    }

    public static void that(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + 1_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        assertTrue(condition.getAsBoolean(), what);
    }

    public static <T> T present(Supplier<Optional<T>> value) {
        that("present", () -> value.get().isPresent());
        return value.get().orElseThrow();
    }
}
