package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.accepted;
import static org.eport.core.desk.Customhouse.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eport.core.document.Violation;
import org.eport.core.flow.Refusal;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad input becomes a violation with rule, field, text in both languages and remedy, and nothing is stored.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskInputTest {

    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @TempDir
    static Path folder;

    private Customhouse house;

    @BeforeAll
    void open() throws Exception {
        house = Customhouse.open(folder.resolve("instance"));
    }

    @AfterAll
    void close() {
        house.sound();
        house.close();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("unknown code", "port", "9999", "FIELD-CODE"),
                Arguments.of("bad check digit", "receiver", "990000018", "R-T-02"),
                Arguments.of("twenty-one letters", "title", "x".repeat(21), "FIELD-LENGTH"),
                Arguments.of("eleven Chinese characters are 22 bytes of GBK", "title", "汉".repeat(11),
                "FIELD-LENGTH"),
                Arguments.of("mixed text one byte too long", "title", "汉".repeat(10) + "x", "FIELD-LENGTH"),
                Arguments.of("characters that GBK lacks", "title", "\uD83D\uDE00".repeat(11), "FIELD-LENGTH"),
                Arguments.of("half a character", "title", "a\uD83Db", "FIELD-CONTROL"),
                Arguments.of("a line break", "title", "a\nb", "FIELD-CONTROL"),
                Arguments.of("a zero byte", "title", "a\u0000b", "FIELD-CONTROL"),
                Arguments.of("empty mandatory field", "title", "", "FIELD-REQUIRED"),
                Arguments.of("blank mandatory field", "title", "   ", "FIELD-REQUIRED"),
                Arguments.of("a number that is none", "pieces", "ten", "FIELD-NUMBER"),
                Arguments.of("a negative number", "pieces", "-1", "FIELD-NUMBER"),
                Arguments.of("a negative value", "pieces", -1, "FIELD-RANGE"),
                Arguments.of("too many digits", "pieces", "100000", "FIELD-RANGE"),
                Arguments.of("far too many digits", "pieces", "99999999999999999999", "FIELD-NUMBER"),
                Arguments.of("digits of another script", "pieces", "１２", "FIELD-NUMBER"),
                Arguments.of("a decimal that is none", "weight", "1,5", "FIELD-NUMBER"),
                Arguments.of("too many decimals", "weight", "1.0001", "FIELD-DECIMAL"),
                Arguments.of("too large", "weight", "10000000", "FIELD-DECIMAL"),
                Arguments.of("exponents", "weight", "1e3", "FIELD-NUMBER"),
                Arguments.of("a huge exponent", "weight", new BigDecimal("1E+900000000"), "FIELD-DECIMAL"),
                Arguments.of("a tiny exponent", "weight", new BigDecimal("1E-900000000"), "FIELD-DECIMAL"),
                Arguments.of("no such day", "day", "20260230", "FIELD-DATE"),
                Arguments.of("a day with dashes", "day", "2026-02-28", "FIELD-DATE"),
                Arguments.of("no such moment", "moment", "20260228250000", "FIELD-DATE"),
                Arguments.of("neither yes nor no", "fragile", "maybe", "FIELD-FLAG"),
                Arguments.of("a number as text", "title", 5, "FIELD-TYPE"),
                Arguments.of("a text as lines", "items", "tea", "FIELD-TYPE"),
                Arguments.of("a number as lines", "items", 5, "FIELD-TYPE"),
                Arguments.of("numbers as lines", "items", List.of(5), "FIELD-TYPE"),
                Arguments.of("texts as a code", "port", List.of("5700"), "FIELD-TYPE"),
                Arguments.of("too many lines", "items", List.of(Map.of("name", "1"), Map.of("name", "2"),
                        Map.of("name", "3"), Map.of("name", "4")), "FIELD-LINES"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bad(String what, String field, Object value, String rule) {
        Map<String, Object> input = new HashMap<>(Map.of("title", "tea"));
        input.put(field, value);
        violated(rule, field, input);
    }

    private Violation violated(String rule, String field, Map<String, ?> input) {
        Map<String, List<String>> before = house.dump();
        Refusal refusal = refused(Refusal.Kind.INVALID, house.act("bring", "", input));
        assertEquals(before, house.dump(), "nothing may be stored");
        assertEquals(1, refusal.violations().size(), refusal.toString());
        Violation violation = refusal.violations().getFirst();
        assertEquals(rule, violation.ruleId());
        assertEquals(field, violation.field());
        assertEquals(refusal.reason(), violation.text());
        assertEquals(refusal.remedy(), violation.remedy());
        if (rule.startsWith("FIELD-")) {
            saidInBothLanguages(violation.text());
            saidInBothLanguages(violation.remedy());
        }
        return violation;
    }

    private void saidInBothLanguages(Message message) {
        Texts texts = house.place().texts();
        Optional<String> english = texts.find(message.key(), Locale.ENGLISH);
        Optional<String> chinese = texts.find(message.key(), CHINESE);
        assertTrue(english.isPresent() && chinese.isPresent(), message.key());
        assertNotEquals(english, chinese);
        for (Locale locale : List.of(Locale.ENGLISH, CHINESE)) {
            assertEquals(-1, texts.render(message, locale).indexOf('{'), texts.render(message, locale));
        }
    }

    @Test
    void givenAnUnknownInputFieldThenItIsNamed() {
        violated("FIELD-UNKNOWN", "titel", Map.of("title", "tea", "titel", "tea"));
    }

    @Test
    void givenAnUnknownCellThenItIsNamed() {
        violated("FIELD-UNKNOWN", "items[1].nmae",
                Map.of("title", "tea", "items", List.of(Map.of("name", "tea", "nmae", "x"))));
    }

    @Test
    void givenABadCellThenTheLineAndTheCellAreNamed() {
        violated("FIELD-REQUIRED", "items[2].name",
                Map.of("title", "tea", "items", List.of(Map.of("name", "tea"), Map.of("amount", "3"))));
        violated("FIELD-RANGE", "items[1].amount",
                Map.of("title", "tea", "items", List.of(Map.of("name", "tea", "amount", "1000"))));
        violated("FIELD-LENGTH", "items[3].name", Map.of("title", "tea", "items",
                List.of(Map.of("name", "a"), Map.of("name", "b"), Map.of("name", "茶".repeat(6)))));
    }

    @Test
    void givenSeveralThingsWrongThenAllOfThemAreSaid() {
        Refusal refusal = refused(Refusal.Kind.INVALID, house.act("bring", "",
                Map.of("port", "9999", "pieces", "x", "more", "y")));
        assertEquals(List.of("FIELD-UNKNOWN more", "FIELD-REQUIRED title", "FIELD-CODE port",
                "FIELD-NUMBER pieces"),
                refusal.violations().stream().map(one -> one.ruleId() + " " + one.field()).toList());
    }

    @Test
    void givenARuleOfTheTypeThenItsIdAndFieldAreNamed() {
        violated("R-T-01", "title", Map.of("title", "FORBIDDEN"));
    }

    @Test
    void givenTheLongestAndLargestValuesThenTheyAreKeptExactly() {
        for (String title : List.of("x".repeat(20), "汉".repeat(10), "鿿€", "\uD83D\uDE00".repeat(5),
                "a\"\\\u2028<&>'--;")) {
            String number = accepted(house.act("bring", "", Map.of("title", title, "weight", "9999999.999",
                    "pieces",
                    "99999", "receiver", "990000017", "moment", "20260228235959", "fragile", "N"))).number();
            assertEquals(title, house.read(number).title());
        }
        house.sound();
    }

    @Test
    void givenBlanksAroundAValueThenTheyAreNotKept() {
        String number = accepted(house.act("bring", "", Map.of("title", "  tea  ", "port", " 5700 ")))
                .number();
        assertEquals("tea", house.read(number).title());
        assertEquals("5700", Parcels.TYPE.get(house.read(number), "port"));
    }
}
