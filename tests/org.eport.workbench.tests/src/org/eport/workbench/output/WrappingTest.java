package org.eport.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** Where lines break, every letter being one wide. */
class WrappingTest {

    private static List<String> lines(String text, int width) {
        return Wrapping.lines(text, width, Locale.CHINESE, one -> one.codePointCount(0, one.length()));
    }

    @Test
    void givenChineseThenItBreaksBetweenCharactersButNotBeforeAStop() {
        assertEquals(List.of("中国电子", "口岸好"), lines("中国电子口岸好", 4));
        assertEquals(List.of("中国电子口", "岸。好"), lines("中国电子口岸。好", 6));
    }

    @Test
    void givenLatinThenItBreaksBetweenWords() {
        assertEquals(List.of("one two", "three"), lines("one two three", 8));
    }

    @Test
    void givenAWordThatIsTooLongThenItBreaksWhereItMust() {
        assertEquals(List.of("ab", "1234", "5678", "9"), lines("ab 123456789", 4));
    }

    @Test
    void givenLineBreaksThenTheyStay() {
        assertEquals(List.of("a", "", "b"), lines("a\n\nb", 4));
    }

    @Test
    void givenNothingThenOneEmptyLine() {
        assertEquals(List.of(""), lines("", 4));
    }
}
