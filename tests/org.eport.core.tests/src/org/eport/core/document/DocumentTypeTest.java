package org.eport.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.persistence.Transient;

import org.eport.core.identity.Agency;
import org.junit.jupiter.api.Test;

/**
 * A declaration that leaves out, doubles or mistakes an attribute is refused; what it snapshots is canonical.
 */
class DocumentTypeTest {

    enum State { OPEN, SHUT }

    static final class Line {
        private String name;
        private BigDecimal amount;
    }

    static final class Thing extends Document {
        private static final String CONSTANT = "x";
        private String title;
        private Boolean sure;
        private BigDecimal weight;
        private State state;
        private List<Line> lines = new ArrayList<>();
        @Transient
        private String notKept = CONSTANT;
    }

    private static final Field[] ALL = {Field.text("title", 5).required().queryable(), Field.flag("sure"),
        Field.decimal("weight", 10, 3), Field.status("state", State.class),
        Field.lines("lines", Line.class, 3, List.of(Field.text("name", 5), Field.decimal("amount", 10, 2)))};

    private static DocumentType<Thing> type(Field... fields) {
        return DocumentType.of("test.thing", Thing.class).fields(fields).build();
    }

    @Test
    void givenAnAttributeThatIsNotDeclaredThenItWouldNotBeInTheLedger() {
        String message = assertThrows(IllegalArgumentException.class, () -> type(Arrays.copyOf(ALL, 4)))
                .getMessage();
        assertTrue(message.contains("lines"), message);
    }

    @Test
    void givenAFieldWithoutAttributeOrOfAnotherTypeOrTwiceThenItIsRefused() {
        for (Field wrong : List.of(Field.text("nothing", 5), Field.integer("title", 5),
                Field.text("title", 5),
                Field.lines("title", Line.class, 3, List.of()))) {
            Field[] more = Arrays.copyOf(ALL, 6);
            more[5] = wrong;
            assertThrows(IllegalArgumentException.class, () -> type(more), wrong.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> DocumentType.of("t", Thing.class)
                .fields(Field.lines("lines", Line.class, 3, List.of(Field.text("nothing", 5)))).build());
    }

    @Test
    void aSnapshotIsTheSameBeforeAndAfterAVisitToTheStore() {
        DocumentType<Thing> type = type(ALL);
        assertEquals(List.of("orgCode", "title", "sure", "weight", "state", "lines"), type.snapshotNames());
        Thing thing = type.create();
        assertEquals(Arrays.asList(null, null, null, null, null, null), Arrays.asList(type.snapshot(thing)));
        thing.orgCode("");
        type.set(thing, "title", "");
        assertEquals(Arrays.asList(null, null, null, null, null, null), Arrays.asList(type.snapshot(thing)));
        Line line = new Line();
        line.amount = new BigDecimal("2");
        line.name = "";
        thing.orgCode("990000017");
        type.set(thing, "title", "汉");
        type.set(thing, "sure", false);
        type.set(thing, "weight", new BigDecimal("1.5"));
        type.set(thing, "state", State.SHUT);
        type.set(thing, "lines", new ArrayList<>(List.of(line)));
        assertEquals(List.of("990000017", "汉", false, "1.500", "SHUT", List.of(Map.of("amount", "2.00"))),
                Arrays.asList(type.snapshot(thing)));
    }

    @Test
    void onlyTheNumberAndDeclaredPropertiesCanBeAskedFor() {
        assertEquals("[number, state, title]", type(ALL).queryable().toString());
        assertEquals("number", type(ALL).sort());
        assertFalse(type(ALL).downward());
        DocumentType<Thing> newest = DocumentType.of("test.thing", Thing.class).fields(ALL).sortedDownBy("title")
                .build();
        assertEquals("title", newest.sort());
        assertTrue(newest.downward());
        assertThrows(IllegalArgumentException.class, () -> type(ALL).get(new Thing(), "nothing"));
        assertThrows(UnsupportedOperationException.class, () -> type(ALL).queryable().add("lines"));
    }

    @Test
    void anAgencyThatIsNotNamedSeesNothing() {
        DocumentType<Thing> type = DocumentType.of("test.thing", Thing.class).fields(ALL)
                .visibleTo(Agency.CUSTOMS, "title", Map.of("state", "SHUT")).build();
        assertEquals(Optional.of(new DocumentType.Addressee("title", Map.of("state", "SHUT"))),
                type.addressee(Agency.CUSTOMS));
        assertEquals(Optional.empty(), type.addressee(Agency.SAFE));
    }

    @Test
    void aRuleAppliesFromItsFirstDayOn() {
        Rule<Thing> rule = new Rule<>("R-1", "title", (thing, day) -> false,
                Optional.of(LocalDate.of(2026, 6, 1)));
        Thing thing = new Thing();
        thing.number("1");
        assertEquals(Optional.empty(), rule.check(thing, LocalDate.of(2026, 5, 31)));
        Violation violation = rule.check(thing, LocalDate.of(2026, 6, 1)).orElseThrow();
        assertEquals("R-1", violation.ruleId());
        assertEquals("rule.R-1", violation.text().key());
        assertEquals(List.of("1"), violation.text().args());
        assertEquals("rule.R-1.remedy", violation.remedy().key());
    }
}
