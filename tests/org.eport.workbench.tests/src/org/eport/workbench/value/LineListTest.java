package org.eport.workbench.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eport.core.document.Field;
import org.junit.jupiter.api.Test;

/** Lines while they are typed. */
class LineListTest {

    private final LineList lines = new LineList(Field.lines("goods", Object.class, 3,
            List.of(Field.integer("no", 3).required(), Field.text("name", 20))));

    private void named(String... names) {
        for (String name : names) {
            lines.set(lines.add(lines.size() - 1), "name", name);
        }
    }

    @Test
    void theFirstColumnCountsAndGoesOnCounting() {
        named("a", "b", "c");
        lines.delete(0);
        assertEquals(List.of(Map.of("no", "1", "name", "b"), Map.of("no", "2", "name", "c")), lines.raw());
        lines.move(1, -1);
        assertEquals(List.of(Map.of("no", "1", "name", "c"), Map.of("no", "2", "name", "b")), lines.raw());
        lines.copy(0);
        assertEquals(Map.of("no", "2", "name", "c"), lines.raw().get(1));
        assertTrue(lines.full());
    }

    @Test
    void givenNumbersOfOnesOwnThenTheyStay() {
        lines.load(List.of(Map.of("no", "7", "name", "a"), Map.of("no", "9", "name", "b")));
        lines.delete(0);
        assertEquals(List.of(Map.of("no", "9", "name", "b")), lines.raw());
    }

    @Test
    void emptyLinesAtTheEndWereNeverMeant() {
        named("a", "", "b");
        lines.set(2, "name", "");
        assertEquals(List.of(Map.of("no", "1", "name", "a")), lines.raw());
    }

    @Test
    void anEmptyLineInTheMiddleStaysSoThatNumbersOfLinesStayRight() {
        named("a", "", "c");
        assertEquals(3, lines.raw().size());
    }

    @Test
    void aLineDoesNotMoveOverTheEnds() {
        named("a", "b");
        assertEquals(0, lines.move(0, -1));
        assertEquals(1, lines.move(1, 1));
    }
}
