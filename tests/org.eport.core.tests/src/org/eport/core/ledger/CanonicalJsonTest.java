package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/** RFC 8785, as far as entries and seals use it: no fractions. */
class CanonicalJsonTest {

    /** RFC 8785, 3.2.3: names are sorted by their UTF-16 units. */
    @Test
    void givenNamesOfManyScriptsThenTheyAreSortedByTheirUtf16Units() {
        Map<String, Object> names = new LinkedHashMap<>();
        for (String name : List.of("\u20ac", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "\u00f6")) {
            names.put(name, "x");
        }
        String expected = "{'\\r':'x','1':'x','\u0080':'x','\u00f6':'x','\u20ac':'x',"
                + "'\ud83d\ude00':'x','\ufb33':'x'}";
        assertEquals(expected.replace('\'', '"'), CanonicalJson.text(names));
    }

    /** RFC 8785, 3.2.2.2: the shortest escapes, and no others. */
    @Test
    void givenSignsThatNeedEscapesThenTheShortestAreUsed() {
        assertEquals("\"\\b\\t\\n\\f\\r\\\"\\\\\"", CanonicalJson.text("\b\t\n\f\r\"\\"));
        assertEquals("\"\\u0000\\u000b\\u001f\"", CanonicalJson.text("\u0000\u000b\u001f"));
        assertEquals("\"/\u007f\u2028\u2029<>&'\"", CanonicalJson.text("/\u007f\u2028\u2029<>&'"));
        assertEquals("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"",
                CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\\\"/"));
    }

    @Test
    void givenValuesOfEveryKindThenTheyAreWrittenWithoutBlanks() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("n", null);
        all.put("l", Arrays.asList(1, -2L, true, false, null, "x", List.of(), Map.of()));
        all.put("m", Map.of("b", Long.MAX_VALUE, "a", Long.MIN_VALUE));
        assertEquals("{\"l\":[1,-2,true,false,null,\"x\",[],{}],\"m\":{\"a\":-9223372036854775808,"
                + "\"b\":9223372036854775807},\"n\":null}", CanonicalJson.text(all));
    }

    @Test
    void bytesAreUtf8() {
        assertArrayEquals("\"汉\uD83D\uDE00\"".getBytes(StandardCharsets.UTF_8),
                CanonicalJson.bytes("汉\uD83D\uDE00"));
    }

    /**
     * RFC 8785, 3.2.2.2: half a character is an error; written as a question mark it would prove another
     * text.
     */
    @Test
    void givenHalfACharacterThenItIsRefused() {
        for (String half : List.of("\ud83d", "a\ud83db", "\ude00", "\ude00\ud83d", "\ud83d\ud83d\ude00")) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(half), half);
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.bytes(Map.of(half, 1)), half);
        }
    }

    @Test
    void givenAValueOfAnotherKindThenItIsRefused() {
        for (Object other : List.of(1.5, 1.0f, new java.math.BigDecimal("1"), 'c', new byte[0], (short) 1,
                java.math.BigInteger.ONE)) {
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(other));
            assertThrows(IllegalArgumentException.class, () -> CanonicalJson.text(List.of(other)));
        }
    }
}
