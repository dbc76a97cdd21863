package org.eport.exportreceipt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eport.core.document.EntryPointer;
import org.eport.core.ledger.Entry;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.ledger.SealedBatch;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;

/** Rounds of killing on one store: start, kill, open, compare. */
final class KillLane implements Callable<KillLane> {

    private static final int LATEST_MILLIS = 800;

    private final Path instance;
    private final Path errors;
    private final int rounds;
    private final Random random = new Random();
    private long lastSeal;
    private int told;
    private int notTold;

    /** What a process said before it was killed. */
    private record Told(String number, long seal, int index, String action) {

        static Told of(String line) {
            String[] words = line.split("[ -]");
            return new Told(words[0], Long.parseLong(words[1]), Integer.parseInt(words[2]) - 1, words[3]);
        }
    }

    /** @param instance a folder with forms and cards whose PIN was changed */
    KillLane(Path instance, int rounds) {
        this.instance = instance;
        this.errors = instance.resolveSibling(instance.getFileName() + ".txt");
        this.rounds = rounds;
    }

    int told() {
        return told;
    }

    int notTold() {
        return notTold;
    }

    @Override
    public KillLane call() throws Exception {
        try (Office office = Office.open(instance)) {
            lastSeal = office.workplace().ledger().head().number();
        }
        for (int round = 0; round < rounds; round++) {
            List<Told> said = killed(round == 0);
            try (Office office = Office.open(instance)) {
                assertEquals(List.of(), office.verify().findings(), "round " + round);
                everythingSaidIsKept(office, said);
            }
        }
        return this;
    }

    /** What the process said until it was killed. */
    private List<Told> killed(boolean tryStore) throws Exception {
        Process process = ChildVm.start(Filer.class, errors, instance.toString());
        List<String> lines = new ArrayList<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> read(process, lines, begun));
        try {
            begun.get(60, TimeUnit.SECONDS);
            if (tryStore) {
                Message why = assertThrows(StoreException.class, () -> Office.open(instance)).text();
                assertEquals(Message.of("store.inUse", instance.resolve("store")), why);
            }
            assertFalse(process.waitFor(random.nextInt(LATEST_MILLIS + 1), TimeUnit.MILLISECONDS),
                    () -> "it ended by itself: " + text(errors));
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("it did not begin: " + text(errors), e);
        } finally {
            process.destroyForcibly().waitFor();
            ended.join();
        }
        return lines.stream().map(Told::of).toList();
    }

    /** Whole lines only: the last one may have been cut. */
    private static void read(Process process, List<String> lines, CompletableFuture<Void> begun) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.US_ASCII)) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                    begun.complete(null);
                } else {
                    line.append((char) c);
                }
            }
            begun.completeExceptionally(new IOException("nothing said")); // of no effect when something was
        } catch (IOException e) {
            begun.completeExceptionally(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void everythingSaidIsKept(Office office, List<Told> said) {
        LedgerSource ledger = office.workplace().ledger();
        Map<Long, List<byte[]>> seals = new HashMap<>();
        Map<String, Told> newest = new HashMap<>();
        for (Told one : said) {
            List<byte[]> entries = seals.computeIfAbsent(one.seal(), number -> ledger.seal(number)
                    .map(SealedBatch::split).orElseThrow(() -> new AssertionError("lost: " + one)));
            Entry entry = Entry.parse(entries.get(one.index()));
            assertEquals(one.number(), entry.number());
            assertEquals(one.action(), entry.action());
            newest.put(one.number(), one);
        }
        newest.forEach((number, one) -> {
            EntryPointer row = ledger.row(office.type(Office.FORM), number).orElseThrow().lastEntry();
            assertTrue(row.seal() >= one.seal(), () -> "the row is behind " + one + ": " + row);
        });
        long after = ledger.head().number();
        for (long number = lastSeal + 1; number <= after; number++) {
            notTold += seals.containsKey(number) ? 0 : ledger.seal(number).orElseThrow().split().size();
        }
        lastSeal = after;
        told += said.size();
    }
}
