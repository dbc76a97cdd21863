package org.eport.exportreceipt.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that files forms is killed without warning, over and over on the same store: what it said was
 * accepted is there, and nothing is there by half. {@code -Deport.kill.rounds=500} for more than fifty
 * rounds.
 */
class KillTest {

    private static final int ROUNDS = Integer.getInteger("eport.kill.rounds", 50);
    private static final int LANES = 2;
    private static final int FORMS = 300;

    @TempDir
    Path folder;

    @Test
    void givenAProcessKilledAtAnyMomentThenNothingAcceptedIsLostAndNothingIsHalfWritten() throws Exception {
        long began = System.nanoTime();
        Path first = folder.resolve("lane0");
        try (Office office = Office.found(first)) {
            office.grantOperator();
            office.issue("81N100000", FORMS);
            office.as("customs5700");
        }
        List<KillLane> lanes = new ArrayList<>(
                List.of(new KillLane(first, ROUNDS - ROUNDS / LANES * (LANES - 1))));
        for (int lane = 1; lane < LANES; lane++) {
            Path copy = folder.resolve("lane" + lane);
            copy(first, copy);
            lanes.add(new KillLane(copy, ROUNDS / LANES));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(LANES)) {
            for (Future<KillLane> done : threads.invokeAll(lanes)) {
                done.get();
            }
        }
        System.out.println("kill -9: " + ROUNDS + " rounds in " + (System.nanoTime() - began) / 1_000_000_000L
                + " s, "
                + lanes.stream().mapToInt(KillLane::told).sum() + " accepted and told, all kept; "
                + lanes.stream().mapToInt(KillLane::notTold).sum()
                + " accepted but not yet told; 0 half-written");
    }

    private static void copy(Path from, Path to) throws java.io.IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
