package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.EntryPointer;
import org.junit.jupiter.api.Test;

/** Rows are what their entries add up to, for any number of documents. */
class ReplayTest {

    private static final List<String> NAMES = List.of("orgCode", "a", "b", "lines");

    private final Replay replay = new Replay();

    private boolean take(String number, long sequence, EntryPointer previous, long seal, Map<String,
            List<Object>> changes) {
        return replay.take(new Entry("t", number, sequence, previous, "x", Instant.EPOCH, "c", "o", changes,
                Map.of(),
                Optional.empty()), NAMES::contains, seal, 0, "h" + seal);
    }

    private static EntryPointer at(long seal) {
        return new EntryPointer(seal, 0, "h" + seal);
    }

    private boolean matches(String number, long version, long seal, Object... values) {
        return replay.matches("t", NAMES, new LedgerSource.Row(number, version, at(seal), values));
    }

    @Test
    void givenEntriesThatFollowEachOtherThenTheRowIsTheirSum() {
        assertTrue(take("1", 1, EntryPointer.NONE, 1, Map.of("a", Arrays.asList(null, "x"), "b",
                Arrays.asList(null, 1))));
        assertTrue(take("1", 2, at(1), 2, Map.of("a", Arrays.asList("x", null), "lines",
                Arrays.asList(null, List.of(Map.of("n", 1))))));
        assertTrue(take("1", 3, at(2), 5, Map.of()));
        assertTrue(matches("1", 3, 5, null, null, 1, List.of(Map.of("n", 1))));
        assertEquals(0, replay.unseen());
    }

    @Test
    void givenARowThatDiffersInOneValueVersionOrPlaceThenItDoesNotMatch() {
        Object[][] rows = {{"o", "x", 1, null}, {null, "y", 1, null}, {null, "x", 2, null},
                {null, "x", null, null},
            {null, null, "x", null}, {null, "x", 1, List.of()}, {null, "x", "1", List.of(Map.of())}};
        for (int i = 0; i < rows.length; i++) {
            take("n" + i, 1, EntryPointer.NONE, 1, Map.of("a", Arrays.asList(null, "x"), "b",
                    Arrays.asList(null, 1)));
            assertFalse(matches("n" + i, 1, 1, rows[i]), Arrays.toString(rows[i]));
        }
        take("v", 1, EntryPointer.NONE, 1, Map.of());
        assertFalse(matches("v", 2, 1, null, null, null, null));
        take("p", 1, EntryPointer.NONE, 1, Map.of());
        assertFalse(matches("p", 1, 2, null, null, null, null));
        assertFalse(matches("unknown", 1, 1, null, null, null, null));
    }

    @Test
    void givenValuesOfTwoFieldsExchangedThenTheRowDoesNotMatch() {
        take("1", 1, EntryPointer.NONE, 1, Map.of("a", Arrays.asList(null, "x"), "b",
                Arrays.asList(null, "y")));
        assertFalse(matches("1", 1, 1, null, "y", "x", null));
    }

    @Test
    void givenManyDocumentsThenNoneIsTakenForAnother() {
        int many = 20_000;
        for (int i = 0; i < many; i++) {
            assertTrue(take("d" + i, 1, EntryPointer.NONE, i + 1, Map.of("a", Arrays.asList(null, "v" + i))));
        }
        assertEquals(many, replay.documents());
        assertEquals(many, replay.unseen());
        for (int i = 0; i < many; i++) {
            assertTrue(replay.unseen("t", "d" + i));
            assertTrue(matches("d" + i, 1, i + 1, null, "v" + i, null, null));
            assertFalse(replay.unseen("t", "d" + i));
        }
        assertEquals(0, replay.unseen());
    }
}
