package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.PARCEL;
import static org.eport.core.desk.Customhouse.PERMISSION;
import static org.eport.core.desk.Customhouse.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.flow.Action;
import org.eport.core.flow.Refusal;
import org.eport.core.text.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is explained is what happens: possible exactly where performing is not refused for who, right or
 * state.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskExplainTest {

    private static final List<String> ROLES = List.of("operator1", "declarant1", "legal1", "operator2",
            "legal2",
            "customs5700", "customs0000", "customs5300", "safe1", "safe3", "tax1");
    private static final List<String> STATES = List.of("open", "SEALED", "sent", "done");
    private static final Map<String, Map<String, String>> INPUT = Map.of("write", Map.of("title", "x"),
            "rename", Map.of("title", "x"), "swap", Map.of("with", "NOWHERE"));

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

    /** A new parcel in this state. */
    private String parcel(String state) {
        String number = house.parcel(state);
        if (!"open".equals(state) && !"SEALED".equals(state)) {
            accepted(house.act("send", number, Map.of()));
        }
        if ("done".equals(state)) {
            accepted(house.act("customs5700", PARCEL, "receive", number, Map.of()));
        }
        return number;
    }

    @Test
    void everyActionInEveryStateForEveryCardEndsAsItWasExplained() {
        int possible = 0;
        int refused = 0;
        for (String state : STATES) {
            String number = parcel(state);
            for (String role : ROLES) {
                int actions = house.desk().explain(house.as(role), PARCEL, number).size();
                assertEquals(house.place().records().get(house.as(role), Parcels.TYPE, number).isEmpty(),
                        actions == 0, role + " " + number);
                for (int i = 0; i < actions; i++) {
                    Availability one = house.desk().explain(house.as(role), PARCEL, number).get(i);
                    String action = one.action().id();
                    Outcome outcome = house.act(role, PARCEL, action, number, INPUT.getOrDefault(action,
                            Map.of()));
                    assertEquals(one.refusal().map(Refusal::reason), refusalForWhoOrState(outcome),
                            role + " " + action + " " + state);
                    number = outcome.accepted() ? parcel(state) : number;
                    possible += one.possible() ? 1 : 0;
                    refused += one.possible() ? 0 : 1;
                }
            }
        }
        System.out.println("explained and performed: " + possible + " possible, " + refused + " refused");
        assertEquals(STATES.size() * actionsOnADocument() * explainable(), possible + refused);
    }

    private long actionsOnADocument() {
        return house.place().flow(PARCEL).orElseThrow().actions().stream()
                .filter(action -> action.mode() != Action.Mode.CREATE).count();
    }

    /** How many of the cards see the parcels at all. */
    private long explainable() {
        String number = house.parcel("tea");
        return ROLES.stream().filter(role -> !house.desk().explain(house.as(role), PARCEL, number).isEmpty())
                .count();
    }

    /** What the effect itself refuses is not for the explanation to know. */
    private static Optional<Message> refusalForWhoOrState(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && refused.refusal().kind() != Refusal.Kind.INVALID
                ? Optional.of(refused.refusal().reason()) : Optional.empty();
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
