package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.accepted;
import static org.eport.core.desk.Customhouse.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eport.core.card.Await;
import org.eport.core.flow.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batches: each document for itself, parts of a thousand under one seal each, nothing accepted ever lost. */
class DeskBatchTest {

    @TempDir
    Path folder;

    private Customhouse house;

    @BeforeEach
    void open() throws Exception {
        house = Customhouse.open(folder.resolve("instance"));
    }

    @AfterEach
    void theLedgerIsSound() {
        house.sound();
        house.close();
    }

    /** Notes what it is told; a test stops or acts by it. */
    private static class Watcher implements Progress {

        private final List<Integer> told = new ArrayList<>();

        @Override
        public void done(int documents, int of) {
            told.add(documents);
        }

        @Override
        public boolean stopped() {
            return false;
        }
    }

    @Test
    void givenMoreThanTwoPartsWithMixedResultsThenOutcomesKeepTheOrderAndEveryPartHasItsSeal() {
        List<String> numbers = new ArrayList<>(house.lay("M", 2_200));
        for (String number : numbers.subList(100, 107)) {
            accepted(house.act("send", number, Map.of()));
        }
        numbers.add(50, "NOWHERE");
        numbers.add(2_100, "ALSO NOWHERE");
        Collections.shuffle(numbers, new Random(7));
        long before = house.seals();
        Watcher watcher = new Watcher();
        List<Outcome> outcomes = house.all("send", numbers, Map.of("remark", "batch"), watcher);
        assertEquals(numbers, outcomes.stream().map(Outcome::number).toList());
        assertEquals(List.of(1_000, 2_000, 2_202), watcher.told);
        assertEquals(before + 3, house.seals());
        assertEquals(2_200 - 7, outcomes.stream().filter(Outcome::accepted).count());
        Set<String> receipts = new HashSet<>();
        for (Outcome outcome : outcomes) {
            boolean sentBefore = outcome.number().compareTo("M000100") >= 0 && outcome.number()
                    .compareTo("M000107") < 0;
            if (outcome.number().contains("NOWHERE")) {
                refused(Refusal.Kind.NOT_FOUND, outcome);
            } else if (sentBefore) {
                refused(Refusal.Kind.STATE, outcome);
                assertEquals("", house.read(outcome.number()).remark());
            } else {
                assertTrue(receipts.add(accepted(outcome).receipt()));
            }
        }
    }

    @Test
    void givenAPartWithNothingAcceptedThenItHasNoSealAndLeavesNoTrace() {
        List<String> numbers = house.lay("N", 5);
        house.all("send", numbers, Map.of(), Progress.NONE);
        Map<String, List<String>> before = house.dump();
        house.all("send", numbers, Map.of(), Progress.NONE).forEach(one -> refused(Refusal.Kind.STATE, one));
        assertEquals(before, house.dump());
    }

    @Test
    void givenWrongInputThenEveryDocumentOfTheBatchIsRefusedAndNothingStored() {
        List<String> numbers = house.lay("I", 3);
        Map<String, List<String>> before = house.dump();
        List<Outcome> outcomes = house.all("send", numbers, Map.of("remark", "x".repeat(41)), Progress.NONE);
        assertEquals(3, outcomes.size());
        outcomes.forEach(one -> refused(Refusal.Kind.INVALID, one));
        assertEquals(before, house.dump());
    }

    @Test
    void givenTheDatabaseRefusesAPartThenAllOfItIsRefusedAndTheNextOneGoesThrough() {
        List<String> numbers = house.lay("D", 3);
        Map<String, List<String>> before = house.dump();
        house.all("send", numbers, Map.of("remark", "x".repeat(31)), Progress.NONE)
                .forEach(one -> assertEquals("store.failed", refused(Refusal.Kind.FAILURE, one).reason()
                .key()));
        assertEquals(before, house.dump());
        house.all("send", numbers, Map.of("remark", "x".repeat(30)), Progress.NONE)
                .forEach(Customhouse::accepted);
    }

    @Test
    void givenTheFirstPartOfACardFailedThenItsCertificateIsKeptWithTheSecond() {
        house.grant("declarant1", "20261231");
        List<String> numbers = house.lay("E", 1);
        String first = numbers.getFirst();
        refused(Refusal.Kind.FAILURE, house.act("declarant1", Customhouse.PARCEL, "send", first,
                Map.of("remark", "x".repeat(31))));
        accepted(house.act("declarant1", Customhouse.PARCEL, "send", first, Map.of()));
    }

    @Test
    void givenAnEffectWithAFaultThenWhatWasKeptBeforeItIsStillTold() {
        List<String> numbers = new ArrayList<>(house.lay("F", 1_100));
        numbers.add(1_050, house.parcel("FAULT"));
        List<Outcome> outcomes = house.all("send", numbers, Map.of(), new Watcher());
        assertEquals(numbers, outcomes.stream().map(Outcome::number).toList());
        outcomes.subList(0, 1_000).forEach(Customhouse::accepted);
        outcomes.subList(1_000, 1_101).forEach(one -> refused(Refusal.Kind.FAILURE, one));
        assertEquals(Parcel.State.SENT, house.read(numbers.get(999)).state());
        assertEquals(Parcel.State.OPEN, house.read(numbers.get(1_000)).state());
    }

    @Test
    void givenItIsStoppedThenTheDonePartIsKeptAndTheRestIsNotTouched() {
        List<String> numbers = house.lay("S", 2_500);
        Watcher stopAfterFirst = new Watcher() {

            @Override
            public boolean stopped() {
                return !super.told.isEmpty();
            }
        };
        List<Outcome> outcomes = house.all("send", numbers, Map.of(), stopAfterFirst);
        assertEquals(numbers, outcomes.stream().map(Outcome::number).toList());
        outcomes.subList(0, 1_000).forEach(Customhouse::accepted);
        outcomes.subList(1_000, 2_500).forEach(one -> refused(Refusal.Kind.STOPPED, one));
        assertEquals(Parcel.State.SENT, house.read(numbers.get(999)).state());
        assertEquals(Parcel.State.OPEN, house.read(numbers.get(1_000)).state());
        assertEquals(1, house.read(numbers.get(1_000)).version());
    }

    @Test
    void givenItIsStoppedBeforeItBeginsThenNothingIsTouched() {
        List<String> numbers = house.lay("B", 3);
        Map<String, List<String>> before = house.dump();
        Watcher stopped = new Watcher() {

            @Override
            public boolean stopped() {
                return true;
            }
        };
        house.all("send", numbers, Map.of(), stopped).forEach(one -> refused(Refusal.Kind.STOPPED, one));
        assertEquals(before, house.dump());
    }

    @Test
    void givenTheCardIsPulledAfterAPartThenItIsKeptAndTheRestRefused() {
        List<String> numbers = house.lay("C", 2_100);
        Watcher puller = new Watcher() {

            @Override
            public void done(int documents, int of) {
                if (documents == 1_000) {
                    house.pull("operator1");
                    Await.that("the reader notices", () -> house.as("operator1").ended().isPresent());
                }
            }
        };
        List<Outcome> outcomes = house.all("send", numbers, Map.of(), puller);
        outcomes.subList(0, 1_000).forEach(Customhouse::accepted);
        outcomes.subList(1_000, 2_100).forEach(one -> refused(Refusal.Kind.SESSION, one));
        assertEquals(1_000, house.dump().get("TEST_PARCEL").stream().filter(row -> row.contains("|SENT|"))
                .count());
    }

    @Test
    void givenTheSameDocumentIsNeededTwiceInAPartThenTheSecondActionStartsAnotherPart() {
        String shared = house.parcel("shared");
        List<String> numbers = List.of(house.parcel("one"), house.parcel("two"), house.parcel("three"));
        long before = house.seals();
        house.all("swap", numbers, Map.of("with", shared), Progress.NONE).forEach(Customhouse::accepted);
        assertEquals(before + 3, house.seals());
        assertEquals(4, house.read(shared).version());
    }

    @Test
    void givenMoreThanOneCallTakesThenItIsAProgrammingError() {
        List<String> numbers = java.util.stream.IntStream.rangeClosed(0, Desk.MOST).mapToObj(i -> "X" + i)
                .toList();
        assertThrows(IllegalArgumentException.class, () -> house.all("send", numbers, Map.of(),
                Progress.NONE));
    }

    @Test
    void givenTwoThreadsOnTheSameDocumentsThenEachIsSentOnceAndTheLedgerIsSound() throws Exception {
        List<String> numbers = house.lay("Z", 1_500);
        List<String> backwards = new ArrayList<>(numbers).reversed();
        Callable<List<Outcome>> one = () -> singles(numbers, 20);
        Callable<List<Outcome>> other = () -> singles(backwards, 37);
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<List<Outcome>> done : threads.invokeAll(List.of(one, other))) {
                outcomes.addAll(done.get());
            }
        }
        assertEquals(3_000, outcomes.size());
        TreeSet<String> accepted = new TreeSet<>();
        for (Outcome outcome : outcomes) {
            if (outcome.accepted()) {
                assertTrue(accepted.add(outcome.number()), outcome.number() + " was sent twice");
            } else {
                refused(Refusal.Kind.STATE, outcome);
            }
        }
        assertEquals(new TreeSet<>(numbers), accepted);
        for (String number : numbers.subList(0, 5)) {
            assertEquals(2, house.read(number).version());
        }
    }

    private List<Outcome> singles(List<String> numbers, int size) {
        List<Outcome> all = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += size) {
            all.addAll(house.all("send", numbers.subList(from, Math.min(from + size, numbers.size())),
                    Map.of(),
                    Progress.NONE));
        }
        return all;
    }

    @Test
    void givenTwoThreadsCreatingDocumentsThenNumbersAreGivenOnceAndWithoutGaps() throws Exception {
        Callable<List<String>> ten = () -> {
            List<String> numbers = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                numbers.add(house.parcel("tea"));
            }
            return numbers;
        };
        TreeSet<String> numbers = new TreeSet<>();
        house.as("operator1");
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<List<String>> done : threads.invokeAll(List.of(ten, ten))) {
                numbers.addAll(done.get());
            }
        }
        assertEquals(50, numbers.size());
        assertEquals("P00000001", numbers.first());
        assertEquals("P00000050", numbers.last());
    }
}
