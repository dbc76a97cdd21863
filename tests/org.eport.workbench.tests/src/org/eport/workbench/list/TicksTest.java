package org.eport.workbench.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eport.core.desk.Desk;
import org.eport.core.document.Document;
import org.junit.jupiter.api.Test;

class TicksTest {

    private final Ticks<Note> ticks = new Ticks<>();
    private final List<Note> notes = Note.many(5);

    @Test
    void togglingTicksAllUnlessAllAreTicked() {
        ticks.set(notes.get(1), true);
        ticks.toggle(notes);
        assertEquals(5, ticks.count());
        ticks.toggle(notes);
        assertEquals(0, ticks.count());
    }

    @Test
    void ticksAreKeptInTheOrderTheyWereMadeIn() {
        ticks.set(notes.get(3), true);
        ticks.set(notes.get(1), true);
        assertEquals(List.of("N000003", "N000001"), ticks.all().stream().map(Document::number).toList());
    }

    @Test
    void whatWasAcceptedIsUntickedAndWhatWasRefusedStays() {
        ticks.toggle(notes);
        ticks.remove(List.of("N000000", "N000004"));
        assertFalse(ticks.has("N000000"));
        assertTrue(ticks.has("N000002"));
    }

    @Test
    void aDocumentReadAgainTakesThePlaceOfTheOldOneOnlyWhenItIsTicked() {
        ticks.set(notes.get(1), true);
        Note fresh = Note.of("N000001");
        ticks.renew(fresh);
        ticks.renew(Note.of("N000002"));
        assertSame(fresh, ticks.get("N000001").orElseThrow());
        assertEquals(1, ticks.count());
    }

    @Test
    void noMoreAreTickedThanTheDeskTakes() {
        Note.many(Desk.MOST).forEach(note -> assertTrue(ticks.set(note, true)));
        assertFalse(ticks.set(Note.of("ONE-MORE"), true));
        assertEquals(Desk.MOST, ticks.count());
    }
}
