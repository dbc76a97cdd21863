package org.eport.@id@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Outcome;
import org.eport.@id@.@Id@Notice.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a notice between an operator's desk and a customs officer's, on a real store. */
class NoticeLifeTest {

    private static Town town;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        town = Town.open(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Outcome declare(Town where, int packages) {
        return where.act("operator1", "declare", "",
                Map.of("customsOffice", "5700", "goodsName", "茶叶", "packages", "" + packages));
    }

    private static String declared(Town where, int packages) {
        return where.accepted(declare(where, packages)).number();
    }

    @Test
    void givenANoticeThenCustomsAcceptsIt() {
        Outcome.Accepted outcome = town.accepted(declare(town, 3));
        String number = outcome.number();
        assertEquals("申报单 " + number + " 申报成功，请等待海关审批。",
                town.texts().render(outcome.said(), Locale.CHINESE));
        @Id@Notice notice = town.notice("customs5700", number).orElseThrow();
        assertEquals(State.DECLARED, notice.state());
        assertEquals("茶叶", notice.goodsName());
        assertEquals(3, notice.packages());
        town.accepted(town.act("customs5700", "accept", number, Map.of()));
        assertEquals(State.ACCEPTED, town.notice("operator1", number).orElseThrow().state());
        town.refused("flow.wrongState",
                town.act("customs5700", "giveBack", number, Map.of("opinion", "迟了")));
    }

    @Test
    void givenAReturnThenTheEnterpriseReadsWhy() {
        String number = declared(town, 3);
        town.violated("FIELD-REQUIRED", "opinion", town.act("customs5700", "giveBack", number, Map.of()));
        town.accepted(town.act("customs5700", "giveBack", number, Map.of("opinion", "品名不详")));
        @Id@Notice notice = town.notice("operator1", number).orElseThrow();
        assertEquals(State.RETURNED, notice.state());
        assertEquals(Optional.of("品名不详"), notice.opinion());
    }

    @Test
    void givenAnotherOfficeOrAnotherEnterpriseThenTheNoticeIsOutOfSight() {
        String number = declared(town, 3);
        assertEquals("5700", town.notice("operator1", number).orElseThrow().customsOffice());
        assertEquals(Optional.empty(), town.notice("customs5300", number));
        assertEquals(Optional.empty(), town.notice("operator2", number));
        town.refused("flow.notYourAction", town.act("operator1", "accept", number, Map.of()));
    }

    @Test
    void givenAnOfficeThatDoesNotExistThenTheFieldIsNamed() {
        town.violated("FIELD-CODE", "customsOffice", town.act("operator1", "declare", "",
                Map.of("customsOffice", "0000", "goodsName", "茶叶", "packages", "1")));
    }

    @Test
    void givenTheRulesFirstDayThenNoPackagesAreRefusedAndOlderNoticesCanStillBeReturned(@TempDir Path folder)
            throws IOException {
        try (Town before = Town.open(folder)) {
            List<String> old = List.of(declared(before, 0), declared(before, 0));
            before.accepted(before.act("customs5700", "accept", old.getFirst(), Map.of()));
            before.until(@Id@NoticeType.PACKAGES_FROM);
            before.violated("R-@ID@-01", "packages", declare(before, 0));
            before.violated("R-@ID@-01", "packages",
                    before.act("customs5700", "accept", old.getLast(), Map.of()));
            before.accepted(
                    before.act("customs5700", "giveBack", old.getLast(), Map.of("opinion", "件数")));
            before.accepted(declare(before, 1));
        }
    }
}
