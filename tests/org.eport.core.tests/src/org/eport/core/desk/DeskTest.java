package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.PARCEL;
import static org.eport.core.desk.Customhouse.accepted;
import static org.eport.core.desk.Customhouse.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.eport.core.card.Await;
import org.eport.core.document.EntryPointer;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One document through the one door: accepted and sealed, or refused without a trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskTest {

    @TempDir
    static Path folder;

    private Customhouse house;

    @BeforeAll
    void open() throws Exception {
        house = Customhouse.open(folder.resolve("instance"));
    }

    @AfterEach
    void theLedgerIsSound() {
        house.sound();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private void leavesNoTrace(Refusal.Kind kind, java.util.function.Supplier<Outcome> action) {
        Map<String, List<String>> before = house.dump();
        refused(kind, action.get());
        assertEquals(before, house.dump());
    }

    @Test
    void givenAnAcceptedActionThenRowReceiptAndEntryBelongTogether() {
        String number = house.parcel("tea");
        Outcome.Accepted sent = accepted(house.act("send", number, Map.of("remark", "急件")));
        Parcel parcel = house.read(number);
        EntryPointer place = parcel.lastEntry();
        assertEquals(Map.of("state", "SENT"), sent.states());
        assertEquals(Parcel.State.SENT, parcel.state());
        assertEquals("急件", parcel.remark());
        assertEquals(2, parcel.version());
        assertEquals(place.seal() + "-" + (place.index() + 1), sent.receipt());
        assertEquals(house.seals(), place.seal());
        assertEquals("test.parcel.action.send.done", sent.said().key());
    }

    @Test
    void givenAWrongStateThenNothingIsChanged() {
        String number = house.parcel("tea");
        accepted(house.act("send", number, Map.of()));
        leavesNoTrace(Refusal.Kind.STATE, () -> house.act("send", number, Map.of()));
    }

    @Test
    void givenAGuardThatDoesNotHoldThenNothingIsChanged() {
        String number = house.parcel("SEALED");
        leavesNoTrace(Refusal.Kind.STATE, () -> house.act("send", number, Map.of()));
    }

    @Test
    void givenACardOfAnotherKindThenNothingIsChanged() {
        String number = house.parcel("tea");
        leavesNoTrace(Refusal.Kind.NOT_YOUR_ACTION, () -> house.act("customs5700", PARCEL, "send", number,
                Map.of()));
        leavesNoTrace(Refusal.Kind.NOT_YOUR_ACTION, () -> house.act("legal1", PARCEL, "send", number,
                Map.of()));
    }

    @Test
    void givenADocumentOutOfSightThenItIsNotFoundAndNothingIsChanged() {
        String number = house.parcel("tea");
        accepted(house.act("send", number, Map.of()));
        leavesNoTrace(Refusal.Kind.NOT_FOUND, () -> house.act("customs5300", PARCEL, "receive", number,
                Map.of()));
        leavesNoTrace(Refusal.Kind.NOT_FOUND, () -> house.act("send", "P99999999", Map.of()));
        leavesNoTrace(Refusal.Kind.NOT_FOUND, () -> house.act("customs5700", PARCEL, "receive", number + " ",
                Map.of()));
    }

    @Test
    void givenAResultThatBreaksARuleThenNothingIsChanged() {
        String number = house.parcel("tea");
        leavesNoTrace(Refusal.Kind.INVALID, () -> house.act("rename", number, Map.of("title", "FORBIDDEN")));
        leavesNoTrace(Refusal.Kind.INVALID, () -> house.act("rename", number, Map.of()));
        assertEquals("tea", house.read(number).title());
    }

    @Test
    void givenAnEffectThatRefusesHalfWayThenTheOtherDocumentsAndTheCounterAreAsBefore() {
        String one = house.parcel("tea");
        String other = house.parcel("KEEP");
        leavesNoTrace(Refusal.Kind.INVALID, () -> house.act("swap", one, Map.of("with", other)));
        assertEquals(1, house.read(other).itemCount());
    }

    @Test
    void givenAnEffectOnSeveralDocumentsThenAllOfThemAreSealedTogether() {
        String one = house.parcel("tea");
        String other = house.parcel("rice");
        long before = house.seals();
        accepted(house.act("swap", one, Map.of("with", other)));
        assertEquals(before + 1, house.seals());
        assertEquals("rice", house.read(one).title());
        assertEquals("tea", house.read(other).title());
        for (String number : List.of(one, other, "S" + one)) {
            assertEquals(before + 1, house.read(number).lastEntry().seal());
        }
    }

    @Test
    void givenANumberThatIsTakenThenNothingIsChanged() {
        String one = house.parcel("tea");
        String other = house.parcel("rice");
        accepted(house.act("swap", one, Map.of("with", other)));
        Map<String, List<String>> before = house.dump();
        Refusal refusal = refused(Refusal.Kind.INVALID, house.act("swap", one, Map.of("with", other)));
        assertEquals("FIELD-TAKEN", refusal.violations().getFirst().ruleId());
        assertEquals(before, house.dump());
    }

    @Test
    void givenAStaleVersionThenItIsAConflict() {
        String number = house.parcel("tea");
        accepted(house.seen("rename", number, 1));
        leavesNoTrace(Refusal.Kind.CONFLICT, () -> house.seen("rename", number, 1));
        leavesNoTrace(Refusal.Kind.CONFLICT, () -> house.seen("rename", number, 3));
        accepted(house.seen("rename", number, 2));
    }

    @Test
    void givenADocumentOfAnotherEnterpriseThenWritingItsNumberIsRefused() throws Exception {
        try (Customhouse other = Customhouse.open(folder.resolve("two"))) {
            other.grant("legal2", "operator2", "20261231");
            String number = accepted(other.act("operator2", PARCEL, "bring", "", Map.of("title", "theirs")))
                    .number();
            Map<String, List<String>> before = other.dump();
            refused(Refusal.Kind.NOT_FOUND, other.act("write", number, Map.of("title", "mine")));
            refused(Refusal.Kind.NOT_FOUND, other.act("send", number, Map.of()));
            assertEquals(before, other.dump());
            other.sound();
        }
    }

    @Test
    void givenACreateOrChangeActionThenTheSecondTimeItChangesTheSameDocument() {
        accepted(house.act("write", "W1", Map.of("title", "first")));
        accepted(house.act("write", "W1", Map.of("title", "second")));
        assertEquals("second", house.read("W1").title());
        assertEquals(2, house.read("W1").version());
    }

    @Test
    void givenAnActionThatChangesNothingThenItIsStillInTheLedger() {
        String number = house.parcel("tea");
        accepted(house.act("rename", number, Map.of("title", "tea")));
        assertEquals(2, house.read(number).version());
    }

    @Test
    void givenALoggedOutSessionThenNothingIsDone() throws Exception {
        try (Customhouse other = Customhouse.open(folder.resolve("out"))) {
            String number = other.parcel("tea");
            Session operator = other.as("operator1");
            operator.close();
            Map<String, List<String>> before = other.dump();
            Refusal refusal = refused(Refusal.Kind.SESSION, other.act("send", number, Map.of()));
            assertEquals("identity.session.closed", refusal.reason().key());
            assertEquals("session.ended.remedy", refusal.remedy().key());
            assertEquals(before, other.dump());
        }
    }

    @Test
    void givenAPulledCardThenNothingIsDone() throws Exception {
        try (Customhouse other = Customhouse.open(folder.resolve("pulled"))) {
            String number = other.parcel("tea");
            Session operator = other.as("operator1");
            Map<String, List<String>> before = other.dump();
            other.pull("operator1");
            Await.that("the reader notices", () -> operator.ended().isPresent());
            refused(Refusal.Kind.SESSION, other.act("send", number, Map.of()));
            assertEquals(before, other.dump());
        }
    }

    @Test
    void givenAnExpiredCertificateThenNothingIsDone() throws Exception {
        try (Customhouse other = Customhouse.open(folder.resolve("expired"))) {
            String number = other.parcel("tea");
            other.days(600);
            assertEquals("identity.session.expired",
                    refused(Refusal.Kind.SESSION, other.act("send", number, Map.of())).reason().key());
        }
    }

    @Test
    void givenARequestNoScreenCouldMakeThenItIsAProgrammingError() {
        Map<String, List<String>> before = house.dump();
        List<Request> wrong = List.of(new Request("test.nothing", "send", List.of("P1"), Map.of()),
                new Request(PARCEL, "nothing", List.of("P1"), Map.of()),
                new Request(PARCEL, "send", List.of(), Map.of()),
                new Request(PARCEL, "send", List.of("P1", "P1"), Map.of()),
                new Request(PARCEL, "bring", List.of("P1"), Map.of("title", "x")),
                new Request(PARCEL, "write", List.of(), Map.of("title", "x")),
                new Request(PARCEL, "send", List.of("P1", "P2"), Map.of(), OptionalLong.of(1)));
        for (Request request : wrong) {
            assertThrows(IllegalArgumentException.class,
                    () -> house.desk().perform(house.as("operator1"), request), request.toString());
        }
        assertEquals(before, house.dump());
    }

    @Test
    void givenAnOfficerWhoseOfficeIsInChargeThenHeMayAct() {
        String number = house.parcel("tea");
        accepted(house.act("send", number, Map.of()));
        assertTrue(house.act("customs0000", PARCEL, "receive", number, Map.of()).accepted());
    }
}
