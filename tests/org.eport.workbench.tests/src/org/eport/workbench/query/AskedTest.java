package org.eport.workbench.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;

import org.eport.core.store.Condition;
import org.eport.core.store.Condition.Operator;
import org.eport.workbench.list.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    private final Asked asked = new Asked(Note.TYPE);

    private Condition good(String property, Operator operator, String typed) {
        return assertInstanceOf(Asked.Good.class, asked.condition(property, operator, typed)).condition();
    }

    private String bad(String property, Operator operator, String typed) {
        return assertInstanceOf(Asked.Bad.class, asked.condition(property, operator, typed)).why().key();
    }

    @Test
    void theNumberAndWhatIsQueryableCanBeAskedFor() {
        assertEquals(List.of("number", "port", "day", "at", "copies", "sent", "state"), asked.properties());
    }

    @ParameterizedTest
    @CsvSource({"200701, 200701", "2007-01, 200701", "2007-1, 200701", "2007/01, 200701",
        "2007年1月, 200701",
        "２００７, 2007", "2007, 2007"})
    void monthsAreTypedInManyWays(String typed, String prefix) {
        assertEquals(Condition.beginsWith("day", prefix), good("day", Operator.BEGINS_WITH, typed));
    }

    @Test
    void aWholeDateIsThatDay() {
        assertEquals(Condition.equal("day", "20070115"), good("day", Operator.BEGINS_WITH, "2007-1-15"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"20070230", "200713", "x", "2007-01-15-1", "200701151"})
    void whatIsNoDateIsExplained(String typed) {
        assertEquals("workbench.query.noDate", bad("day", Operator.BEGINS_WITH, typed));
    }

    @Test
    void equalsNeedsTheCompleteDate() {
        assertEquals("workbench.query.noDate", bad("day", Operator.EQUALS, "200701"));
    }

    @Test
    void aDayInBeijingBeginsEightHoursEarlierInTheStore() {
        assertEquals(Condition.within("at", "20070114160000", "20070115160000"),
                good("at", Operator.BEGINS_WITH, "2007-01-15"));
        assertEquals(Condition.within("at", "20061231160000", "20070131160000"),
                good("at", Operator.BEGINS_WITH, "200701"));
        assertEquals("workbench.query.noTime", bad("at", Operator.BEGINS_WITH, "20070"));
    }

    @Test
    void numbersOfDocumentsAreReadInPlainCapitals() {
        assertEquals(Condition.beginsWith("number", "81N12"),
                good("number", Operator.BEGINS_WITH, " ８1n12 "));
    }

    @Test
    void blankIsNoValue() {
        assertEquals("workbench.query.blank", bad("number", Operator.BEGINS_WITH, "  "));
    }

    @Test
    void anIntegerIsDigits() {
        assertEquals(Condition.equal("copies", "1000"), good("copies", Operator.EQUALS, "1,000"));
        assertEquals("workbench.query.noNumber", bad("copies", Operator.EQUALS, "1.5"));
    }
}
