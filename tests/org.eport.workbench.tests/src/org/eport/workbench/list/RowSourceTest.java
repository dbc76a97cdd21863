package org.eport.workbench.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.store.Query;
import org.junit.jupiter.api.Test;

/** A list of any length is shown without being read: only what is in sight, the newest wish first. */
class RowSourceTest {

    private final List<String> heard = new ArrayList<>();

    private RowSource<Note> rows(Shelf shelf) {
        return new RowSource<>(shelf, Query.of(Note.TYPE), shelf, new RowSource.Listener() {

            @Override
            public void changed() {
                heard.add("changed");
            }

            @Override
            public void failed(RuntimeException why) {
                heard.add(why.getMessage());
            }
        });
    }

    private RowSource<Note> opened(Shelf shelf) {
        RowSource<Note> rows = rows(shelf);
        rows.open();
        shelf.run();
        return rows;
    }

    private static Optional<String> number(RowSource<Note> rows, int index) {
        return rows.row(index).map(Document::number);
    }

    @Test
    void theFirstPageIsThereBeforeAnybodyHasCounted() {
        Shelf shelf = new Shelf(1_000_000);
        RowSource<Note> rows = rows(shelf);
        rows.open();
        shelf.waiting.poll().run();
        assertEquals(Optional.of("N000000"), number(rows, 0));
        assertFalse(rows.counted());
        assertEquals(201, rows.size(), "one row more than has been read");
        shelf.run();
        assertTrue(rows.counted());
        assertEquals(1_000_000, rows.size());
        assertEquals(List.of("0+200", "count"), shelf.asked);
    }

    @Test
    void aShortListNeedsNoCounting() {
        Shelf shelf = new Shelf(25);
        RowSource<Note> rows = opened(shelf);
        assertEquals(25, rows.size());
        assertTrue(rows.counted());
        assertEquals(List.of("0+200"), shelf.asked);
        assertEquals(Optional.empty(), number(rows, 25));
    }

    @Test
    void anEmptyListIsKnownToBeEmpty() {
        RowSource<Note> rows = opened(new Shelf(0));
        assertTrue(rows.answered() && rows.counted());
        assertEquals(0, rows.size());
    }

    @Test
    void aRowThatIsNotThereIsAskedForAndComes() {
        Shelf shelf = new Shelf(1_000);
        RowSource<Note> rows = opened(shelf);
        assertEquals(Optional.empty(), number(rows, 450));
        shelf.run();
        assertEquals(Optional.of("N000450"), number(rows, 450));
    }

    @Test
    void pagesThatWereScrolledPastAreNotRead() {
        Shelf shelf = new Shelf(20_000);
        RowSource<Note> rows = opened(shelf);
        shelf.asked.clear();
        for (int index = 0; index < 9_000; index += 22) {
            rows.row(index);
        }
        shelf.run();
        assertTrue(shelf.asked.size() <= 5, shelf.asked.toString());
        assertEquals("8800+200", shelf.asked.get(0), "what is in sight now comes first");
    }

    @Test
    void theEndOfALongListIsReadFromTheEnd() {
        Shelf shelf = new Shelf(1_000_000);
        RowSource<Note> rows = opened(shelf);
        shelf.asked.clear();
        rows.row(999_999);
        shelf.run();
        assertEquals(List.of("-0+200"), shelf.asked);
        assertEquals(Optional.of("N999999"), number(rows, 999_999));
        assertEquals(Optional.of("N999800"), number(rows, 999_800));
        rows.row(700_010);
        shelf.run();
        assertEquals(Optional.of("N700010"), number(rows, 700_010));
    }

    @Test
    void theLastPageReadFromTheEndMayBeShort() {
        Shelf shelf = new Shelf(5_050);
        RowSource<Note> rows = opened(shelf);
        rows.row(5_049);
        shelf.run();
        assertEquals(Optional.of("N005049"), number(rows, 5_049));
        assertEquals(Optional.of("N005000"), number(rows, 5_000));
    }

    @Test
    void onlyTwentyPagesStayInMemory() {
        Shelf shelf = new Shelf(20_000);
        RowSource<Note> rows = opened(shelf);
        for (int page = 0; page < 30; page++) {
            rows.row(page * RowSource.PAGE);
            shelf.run();
        }
        assertTrue(rows.peek(29 * RowSource.PAGE).isPresent());
        assertFalse(rows.peek(0).isPresent());
    }

    @Test
    void whileItIsReadAnewTheOldRowsStay() {
        Shelf shelf = new Shelf(25);
        RowSource<Note> rows = opened(shelf);
        shelf.notes.remove(0);
        rows.reload();
        assertEquals(Optional.of("N000000"), number(rows, 0));
        shelf.run();
        assertEquals(Optional.of("N000001"), number(rows, 0));
        assertEquals(24, rows.size());
    }

    @Test
    void aFailureIsToldAndAskingAgainTriesAgain() {
        Shelf shelf = new Shelf(25);
        shelf.failure = new IllegalStateException("gone");
        RowSource<Note> rows = opened(shelf);
        assertEquals(List.of("gone"), heard);
        shelf.failure = null;
        rows.row(0);
        shelf.run();
        assertEquals(Optional.of("N000000"), number(rows, 0));
    }

    @Test
    void whatIsClosedReadsNothing() {
        Shelf shelf = new Shelf(1_000);
        RowSource<Note> rows = opened(shelf);
        rows.close();
        shelf.asked.clear();
        rows.row(900);
        shelf.run();
        assertEquals(List.of(), shelf.asked);
    }

    @Test
    void previousAndNextLeadThroughTheListAcrossPages() {
        RowSource<Note> rows = opened(new Shelf(1_000));
        rows.opened("N000199", 199);
        assertEquals(Optional.of("N000200"), rows.next("N000199"));
        assertEquals(Optional.of("N000199"), rows.previous("N000200"));
        assertEquals(Optional.of("N000199"), rows.visited());
        assertEquals(Optional.empty(), rows.previous("N000000"));
        assertEquals(Optional.empty(), rows.next("X"));
    }

    @Test
    void theLastDocumentHasNoNext() {
        RowSource<Note> rows = opened(new Shelf(25));
        assertEquals(Optional.empty(), rows.next("N000024"));
    }

    @Test
    void behindADocumentThatLeftTheListComesTheOneThatTookItsPlace() {
        Shelf shelf = new Shelf(25);
        RowSource<Note> rows = opened(shelf);
        rows.opened("N000003", 3);
        shelf.notes.remove(3);
        rows.reload();
        shelf.run();
        assertEquals(Optional.of("N000004"), rows.next("N000003"));
        rows.opened("N000003", 3);
        assertEquals(Optional.of("N000002"), rows.previous("N000003"));
    }
}
