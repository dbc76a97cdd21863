package org.eport.workbench.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;

import org.eport.core.document.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type becomes what the desk takes. */
class TypedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({"20120731,20120731", "2012-07-31,20120731", "2012/7/31,20120731", "2012年7月31日,20120731",
        "t,20260601", "T,20260601", "２０１２０７３１,20120731", "2012-02-30,2012-02-30", "abc,abc", "'',''"})
    void aDay(String typed, String stored) {
        assertEquals(stored, Typed.normal(Field.date("d"), typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"2012-07-31 15:02,20120731070200", "20120731 7:05:09,20120730230509",
            "t 08:00,20260601000000",
        "2012-07-31 25:00,2012-07-31 25:00", "20120731070200,20120731070200"})
    void aMomentIsTypedInBeijingTimeAndKeptInUtc(String typed, String stored) {
        assertEquals(stored, Typed.normal(Field.time("t"), typed, TODAY));
    }

    @ParameterizedTest
    @CsvSource({"'1,234.50',1234.50", "'-1,234',-1234", "'12,34','12,34'", "１２．５,12.5", " 7 ,7"})
    void aNumber(String typed, String stored) {
        assertEquals(stored, Typed.normal(Field.decimal("n", 12, 2), typed, TODAY));
    }

    @Test
    void aTextKeepsItsFullWidthLetters() {
        assertEquals("Ａ　Ｂ", Typed.normal(Field.text("x", 10), " Ａ　Ｂ ", TODAY));
    }

    @Test
    void aChineseCharacterCountsTwo() {
        assertEquals(5, Typed.bytes("茶叶x"));
    }

    @Test
    void whatIsKeptIsShownAsPeopleWriteIt() {
        assertEquals("2012-07-31", Typed.shown(Field.date("d"), "20120731"));
        assertEquals("2012-07-31 15:02:00", Typed.shown(Field.time("t"), "20120731070200"));
        assertEquals("20120732", Typed.shown(Field.date("d"), "20120732"));
    }
}
