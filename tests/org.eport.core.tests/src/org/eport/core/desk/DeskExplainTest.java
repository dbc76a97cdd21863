package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.PARCEL;
import static org.eport.core.desk.Customhouse.PERMISSION;
import static org.eport.core.desk.Customhouse.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.flow.Action;
import org.eport.core.flow.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is explained is what happens: possible exactly where performing is not refused for who, right or state. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskExplainTest {

    private static final List<String> ROLES = List.of("operator1", "declarant1", "legal1", "operator2", "legal2",
            "customs5700", "customs0000", "customs5300", "safe1", "safe3", "tax1");
    /** What each action needs; so wrong that nothing is changed by trying. */
    private static final Map<String, Map<String, String>> TRY = Map.of("write", Map.of("title", "FORBIDDEN"),
            "rename", Map.of("title", "FORBIDDEN"), "swap", Map.of("with", "NOWHERE"),
            "send", Map.of("remark", "x".repeat(50)), "receive", Map.of("nothing", "x"));

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

    private List<String> parcels() {
        List<String> numbers = new ArrayList<>(List.of(house.parcel("open"), house.parcel("SEALED"),
                house.parcel("sent"), house.parcel("done")));
        accepted(house.act("send", numbers.get(2), Map.of()));
        accepted(house.act("send", numbers.get(3), Map.of()));
        accepted(house.act("customs5700", PARCEL, "receive", numbers.get(3), Map.of()));
        return numbers;
    }

    @Test
    void everyActionOnEveryDocumentForEveryCardIsRefusedAsItWasExplained() {
        int compared = 0;
        for (String number : parcels()) {
            for (String role : ROLES) {
                List<Availability> explained = house.desk().explain(house.as(role), PARCEL, number);
                assertEquals(house.place().records().get(house.as(role), Parcels.TYPE, number).isEmpty(),
                        explained.isEmpty(), role + " " + number);
                for (Availability one : explained) {
                    Map<String, List<String>> before = house.dump();
                    Outcome outcome = house.act(role, PARCEL, one.action().id(), number, TRY.get(one.action().id()));
                    assertEquals(one.refusal().map(Refusal::reason), refusalForWhoOrState(outcome).map(Refusal::reason),
                            role + " " + one.action().id() + " " + number);
                    assertEquals(before, house.dump());
                    compared++;
                }
            }
        }
        assertTrue(compared >= 4 * 6 * 5, "compared " + compared);
    }

    /** An action that is possible is tried with input that must fail, so that everything can be tried on one document. */
    private static Optional<Refusal> refusalForWhoOrState(Outcome outcome) {
        Refusal refusal = ((Outcome.Refused) outcome).refusal();
        return refusal.kind() == Refusal.Kind.INVALID ? Optional.empty() : Optional.of(refusal);
    }

    @Test
    void givenADocumentReadBeforeThenItsActionsAreExplainedTheSameWay() {
        String number = house.parcel("tea");
        assertEquals(house.desk().explain(house.as("operator1"), PARCEL, number).toString(),
                house.desk().explain(house.as("operator1"), house.read(number)).toString());
    }

    @Test
    void givenATypeThenTheActionsThatBeginADocumentAreExplained() {
        assertEquals(List.of("bring true", "write true", "lay true"), begin("operator1", PARCEL));
        assertEquals(List.of("bring false", "write false", "lay false"), begin("operator2", PARCEL));
        assertEquals(List.of("bring false", "write false", "lay false"), begin("customs5700", PARCEL));
        assertEquals(List.of("apply true"), begin("legal2", PERMISSION));
        assertEquals(List.of("apply false"), begin("operator1", PERMISSION));
    }

    private List<String> begin(String role, String type) {
        return house.desk().explainNew(house.as(role), type).stream()
                .map(one -> one.action().id() + " " + one.possible()).toList();
    }

    @Test
    void actionsThatOnlyCreateAreNotExplainedForADocument() {
        assertTrue(house.desk().explain(house.as("operator1"), PARCEL, house.parcel("tea")).stream()
                .noneMatch(one -> one.action().mode() == Action.Mode.CREATE));
    }
}
