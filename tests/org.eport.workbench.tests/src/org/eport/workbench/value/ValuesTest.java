package org.eport.workbench.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.desk.Permission;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A value reads the same wherever it is shown. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ValuesTest {

    private Workplace workplace;
    private Workstation station;
    private Values chinese;

    @BeforeAll
    void open(@TempDir Path folder) {
        workplace = Workplaces.open(folder, List.of(), List.of(), Clock.systemUTC());
        station = new Workstation(folder, workplace, Clock.systemUTC(), Locale.CHINESE);
        chinese = new Values(station);
    }

    @AfterAll
    void close() {
        workplace.close();
    }

    private String text(Field field, Object value) {
        return chinese.text("core.permission", field, value);
    }

    @Test
    void aCodeHasItsName() {
        assertEquals("5700 拱北关区", text(Field.code("c", "customs_offices"), "5700"));
        assertEquals("99zz", text(Field.code("c", "customs_offices"), "99zz"));
    }

    @Test
    void daysAndMomentsAreThoseOfBeijing() {
        assertEquals("2012-07-31", text(Field.date("d"), "20120731"));
        assertEquals("2012-08-01 00:30:00", text(Field.time("t"), "20120731163000"));
    }

    @Test
    void moneyKeepsItsPlacesAndAQuantityItsMeaning() {
        assertEquals("1,234.50", text(Field.decimal("m", 16, 2), new BigDecimal("1234.5")));
        assertEquals("1,234.50", text(Field.decimal("m", 16, 2), "1234.50"));
        assertEquals("1,000", text(Field.decimal("q", 12, 5), new BigDecimal("1000.00000")));
        assertEquals("0.25", text(Field.decimal("q", 12, 5), "0.25000"));
        assertEquals("abc", text(Field.decimal("q", 12, 5), "abc"));
    }

    @Test
    void statesAndFlagsAreWords() {
        Field state = Field.status("state", Permission.State.class);
        String word = station.say("core.permission.state.GRANTED");
        assertEquals(word, chinese.text("core.permission", state, Permission.State.GRANTED));
        assertEquals(word, chinese.text("core.permission", state, "GRANTED"));
        assertEquals(station.say("workbench.value.yes"), text(Field.flag("f"), true));
        assertEquals(station.say("workbench.value.no"), text(Field.flag("f"), false));
    }

    @Test
    void nothingIsEmpty() {
        assertEquals("", text(Field.decimal("m", 16, 2), null));
        assertEquals("", text(Field.text("x", 5), ""));
    }

    @Test
    void aCopyLeavesOutTheNumbersThatNameOnePaper() {
        DocumentType<Permission> type = DocumentType.of("core.permission", Permission.class)
                .fields(Field.text("cardNumber", 13).format("R-AC-03", card -> true),
                        Field.text("subsystem", 40),
                        Field.text("agency", 10), Field.text("office", 9),
                                Field.status("state", Permission.State.class),
                        Field.date("validTo"), Field.text("opinion", 200)).build();
        Permission right = new Permission();
        right.apply("9900000000002", "parcel", "SAFE", "440400");
        assertEquals(Map.of("subsystem", "parcel", "office", "440400"),
                new DocumentCopy<>(type).values(right, List.of(type.field("cardNumber").orElseThrow(),
                        type.field("subsystem").orElseThrow(), type.field("office").orElseThrow(),
                        Field.text("notThere", 5))));
    }
}
