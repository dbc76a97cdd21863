package org.eport.core.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eport.core.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {

    @ParameterizedTest
    @CsvSource({"81N121405,6,1,81N121405", "81N121405,6,25,81N121429", "81N121405,6,1000,81N122404",
        "810999990,6,10,810999999", "81N000000,6,1000000,81N999999", "007,3,3,009", "X9,1,1,X9",
        "999999999999999998,18,2,999999999999999999"})
    void givenStartAndCountThenEnd(String start, int digits, int count, String end) throws CodeException {
        NumberRange range = NumberRange.of(start, digits, count);
        assertEquals(start, range.start());
        assertEquals(end, range.end());
        assertEquals(count, range.numbers().size());
        assertEquals(end, range.numbers().getLast());
    }

    @Test
    void numbersStandInOrderWithTheirLeadingZeros() throws CodeException {
        assertEquals(List.of("81N000098", "81N000099", "81N000100"),
                NumberRange.of("81N000098", 6, 3).numbers());
    }

    @ParameterizedTest
    @CsvSource({"81N999999,2,1", "810999990,11,10", "9,2,1"})
    void moreThanTheDigitsHoldIsRefused(String start, int count, int left) {
        assertEquals(Message.of("code.range.overflow", start, count, (long) left),
                refused(start, Math.min(6, start.length()), count));
    }

    @Test
    void theLargestCountDoesNotOverflowSilently() {
        assertEquals("code.range.overflow", refused("81N000001", 6, Integer.MAX_VALUE).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "81N12140", "81N12140５", "81N12140A", "81N12140 ", "81N121-05",
        "81N12140\u0662"})
    void startWithoutSixDigitsIsRefused(String start) {
        assertEquals(Message.of("code.range.start", start, 6), refused(start, 6, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void fewerThanOneIsRefused(int count) {
        assertEquals(Message.of("code.range.count", count), refused("81N121405", 6, count));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 19})
    void impossibleWidthIsAnErrorOfTheProgram(int digits) {
        assertThrows(IllegalArgumentException.class, () -> NumberRange.of("81N121405", digits, 1));
    }

    @Test
    void knowsWhatItContains() throws CodeException {
        NumberRange range = NumberRange.of("81N121405", 6, 25);
        assertTrue(range.contains("81N121405") && range.contains("81N121429"));
        for (String outside : List.of("81N121404", "81N121430", "82N121405", "81N12140", "81N1214050",
                "81N12141A")) {
            assertFalse(range.contains(outside), outside);
        }
    }

    @Test
    void equalWhenStartWidthAndCountAre() throws CodeException {
        NumberRange range = NumberRange.of("810000001", 6, 5);
        assertEquals(NumberRange.of("810000001", 6, 5), range);
        assertEquals(NumberRange.of("810000001", 6, 5).hashCode(), range.hashCode());
        assertNotEquals(NumberRange.of("810000001", 7, 5), range);
        assertNotEquals(NumberRange.of("810000001", 6, 4), range);
        assertEquals("810000001..810000005", range.toString());
    }

    @Test
    void numbersCannotBeChangedOrAskedBeyondTheEnd() throws CodeException {
        List<String> numbers = NumberRange.of("81N121405", 6, 2).numbers();
        assertThrows(UnsupportedOperationException.class, () -> numbers.add("81N121407"));
        assertThrows(IndexOutOfBoundsException.class, () -> numbers.get(2));
        assertThrows(IndexOutOfBoundsException.class, () -> numbers.get(-1));
    }

    private static Message refused(String start, int digits, int count) {
        return assertThrows(CodeException.class, () -> NumberRange.of(start, digits, count)).text();
    }
}
