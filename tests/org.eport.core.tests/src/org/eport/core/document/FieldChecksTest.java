package org.eport.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.core.code.Codes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Typed input becomes values of the field's own type, or violations (domain facts 2.9). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FieldChecksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    /** A line of the tests. */
    static final class Line {
        private String name;
        private BigDecimal amount;
    }

    private FieldChecks checks;

    @BeforeAll
    void shippedCodes() throws Exception {
        checks = new FieldChecks(Codes.load(List.of(FieldChecks.class.getClassLoader())));
    }

    private Object read(Field field, Object raw) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> values =
                checks.read("t", List.of(field), Collections.singletonMap(field.name(), raw), DAY,
                violations);
        return violations.isEmpty() ? values.get(field.name())
                : violations.stream().map(one -> one.ruleId() + " " + one.field())
                .collect(Collectors.joining(", "));
    }

    @Test
    void givenTextThenItBecomesTheValueOfItsField() {
        assertEquals("x", read(Field.text("f", 5), " x "));
        assertEquals(7, read(Field.integer("f", 5), "007"));
        assertEquals(new BigDecimal("1.50"), read(Field.decimal("f", 10, 2), "1.50"));
        assertEquals(new BigDecimal("-3"), read(Field.decimal("f", 10, 2), "-3"));
        assertEquals(true, read(Field.flag("f"), "1"));
        assertEquals(false, read(Field.flag("f"), "N"));
        assertEquals("20240229", read(Field.date("f"), "20240229"));
        assertEquals("20240229235959", read(Field.time("f"), "20240229235959"));
        assertEquals("5700", read(Field.code("f", "customs_offices"), "5700"));
    }

    @Test
    void givenNothingThenThereIsNoValue() {
        for (Object nothing : new Object[] {null, "", "  "}) {
            assertEquals(null, read(Field.text("f", 5), nothing));
            assertEquals(null, read(Field.integer("f", 5), nothing));
            assertEquals("FIELD-REQUIRED f", read(Field.text("f", 5).required(), nothing));
            assertEquals("FIELD-REQUIRED f", read(Field.lines("f", Line.class, 2, List.of()).required(),
                    nothing));
        }
        assertEquals("FIELD-REQUIRED f", read(Field.lines("f", Line.class, 2, List.of()).required(),
                List.of()));
    }

    @Test
    void givenValuesOfTheFieldsOwnTypeThenTheyAreTakenAsTheyAre() {
        assertEquals(7, read(Field.integer("f", 5), 7));
        assertEquals(new BigDecimal("7"), read(Field.decimal("f", 5, 2), new BigDecimal("7")));
        assertEquals("FIELD-TYPE f", read(Field.integer("f", 5), 7L));
        assertEquals("FIELD-TYPE f", read(Field.decimal("f", 5, 2), 7.5));
        assertEquals("FIELD-TYPE f", read(Field.text("f", 5), 'x'));
    }

    @Test
    void lengthIsCountedInBytesOfGbk() {
        assertEquals("汉字汉字汉", read(Field.text("f", 10), "汉字汉字汉"));
        assertEquals("FIELD-LENGTH f", read(Field.text("f", 9), "汉字汉字汉"));
        assertEquals("FIELD-LENGTH f", read(Field.text("f", 3), "\uD83D\uDE00"));
        assertEquals("\uD83D\uDE00", read(Field.text("f", 4), "\uD83D\uDE00"));
    }

    @Test
    void decimalsAreCountedBeforeAndBehindThePoint() {
        Field field = Field.decimal("f", 5, 2);
        assertEquals(new BigDecimal("999.99"), read(field, "999.99"));
        assertEquals(new BigDecimal("1.5000"), read(field, "1.5000"));
        assertEquals(new BigDecimal("0"), read(field, "0"));
        assertEquals("FIELD-DECIMAL f", read(field, "1000"));
        assertEquals("FIELD-DECIMAL f", read(field, "0.001"));
        assertEquals("FIELD-DECIMAL f", read(field, new BigDecimal("1E+3")));
        assertEquals("FIELD-DECIMAL f", read(field, new BigDecimal("1E-2147483647")));
    }

    @Test
    void givenAFormatThenItIsAskedOnlyForValuesThatFit() {
        Field field = Field.text("f", 5).format("R-1", text -> text.startsWith("a"));
        assertEquals("abc", read(field, "abc"));
        assertEquals("R-1 f", read(field, "bcd"));
        assertEquals("FIELD-LENGTH f", read(field, "bcdefgh"));
        assertEquals(null, read(field, ""));
    }

    @Test
    void givenLinesThenEveryCellIsReadAndChecked() {
        Field field = Field.lines("goods", Line.class, 2,
                List.of(Field.text("name", 4).required(), Field.decimal("amount", 5, 2)));
        @SuppressWarnings("unchecked")
        List<Line> lines = (List<Line>) read(field, List.of(Map.of("name", " tea ", "amount", "1.5"),
                Map.of("name", "x")));
        assertEquals("tea", lines.get(0).name);
        assertEquals(new BigDecimal("1.5"), lines.get(0).amount);
        assertEquals(null, lines.get(1).amount);
        Map<String, Object> empty = new HashMap<>();
        empty.put("name", null);
        assertEquals("FIELD-REQUIRED goods[2].name", read(field, List.of(Map.of("name", "x"), empty)));
        assertEquals("FIELD-NUMBER goods[1].amount",
                read(field, List.of(Map.of("name", "x", "amount", "y"))));
        assertEquals("FIELD-UNKNOWN goods[1].colour",
                read(field, List.of(Map.of("name", "x", "colour", "y"))));
        assertEquals("FIELD-LINES goods", read(field, Collections.nCopies(3, Map.of("name", "x"))));
        assertEquals("FIELD-TYPE goods", read(field, Collections.singletonList(null)));
    }

    @Test
    void givenACodeThatIsNotValidOnThisDayThenItIsRefused() {
        assertEquals("FIELD-CODE f", read(Field.code("f", "customs_offices"), "0000"));
        assertEquals("FIELD-CODE f", read(Field.code("f", "no_such_table"), "5700"));
        assertEquals("FIELD-CODE f", read(Field.code("f", "customs_offices"), "拱北关区"));
    }
}
