package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.PARCEL;
import static org.eport.core.desk.Customhouse.PERMISSION;
import static org.eport.core.desk.Customhouse.accepted;
import static org.eport.core.desk.Customhouse.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eport.core.flow.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right of a card to a subsystem: none, under way, granted, run out, renewed (domain facts 3.1.5). */
class DeskRightsTest {

    private static final String RIGHT = Permission.number(Customhouse.number("operator1"), Parcels.ID);
    private static final Map<String, String> TEA = Map.of("title", "tea");

    @TempDir
    Path folder;

    private Customhouse house;

    @BeforeEach
    void open() throws Exception {
        house = new Customhouse(folder.resolve("instance"));
    }

    @AfterEach
    void theLedgerIsSound() {
        house.sound();
        house.close();
    }

    private String whyNot() {
        Map<String, List<String>> before = house.dump();
        Refusal refusal = refused(Refusal.Kind.PERMISSION, house.act("bring", "", TEA));
        assertEquals(before, house.dump());
        assertEquals(refusal.reason(), house.desk().refusedEntry(house.as("operator1"), Parcels.ID)
                .orElseThrow().reason());
        return refusal.reason().key();
    }

    private Outcome right(String role, String action, Map<String, ?> input) {
        return house.act(role, PERMISSION, action, RIGHT, input);
    }

    @Test
    void givenNoRightThenNothingCanBeDone() {
        assertEquals("permission.none", whyNot());
    }

    @Test
    void givenARightUnderWayThenItIsUsableOnlyAfterTheThirdLevel() {
        accepted(right("legal1", "apply", Map.of("office", "440400")));
        assertEquals("permission.notYet", whyNot());
        accepted(right("safe1", "approveLevel1", Map.of()));
        assertEquals("permission.notYet", whyNot());
        accepted(right("safe2", "approveLevel2", Map.of()));
        assertEquals("permission.notYet", whyNot());
        accepted(right("safe3", "approveLevel3", Map.of("validTo", "20260601")));
        accepted(house.act("bring", "", TEA));
    }

    @Test
    void givenTheLastDayThenItIsUsableUntilThatDayEndsInBeijing() {
        house.grant("operator1", "20260602");
        accepted(house.act("bring", "", TEA));
        house.days(1);
        accepted(house.act("bring", "", TEA));
        house.days(1);
        assertEquals("permission.expired", whyNot());
    }

    @Test
    void givenARenewalThenTheOldRightRunsOnUntilTheNewOneIsGranted() {
        house.grant("operator1", "20260602");
        accepted(right("legal1", "apply", Map.of("office", "440400")));
        accepted(house.act("bring", "", TEA));
        house.days(2);
        assertEquals("permission.expired", whyNot());
        accepted(right("safe1", "approveLevel1", Map.of()));
        accepted(right("safe2", "approveLevel2", Map.of()));
        assertEquals("permission.expired", whyNot());
        accepted(right("safe3", "approveLevel3", Map.of("validTo", "20270601")));
        accepted(house.act("bring", "", TEA));
    }

    @Test
    void givenARejectionThenItCanBeAppliedForAgain() {
        accepted(right("legal1", "apply", Map.of("office", "440400")));
        refused(Refusal.Kind.INVALID, right("safe1", "reject", Map.of()));
        refused(Refusal.Kind.STATE, right("safe2", "reject", Map.of("opinion", "no")));
        accepted(right("safe1", "reject", Map.of("opinion", "no")));
        assertEquals("permission.rejected", whyNot());
        refused(Refusal.Kind.STATE, right("safe1", "approveLevel1", Map.of()));
        accepted(right("legal1", "apply", Map.of("office", "440400")));
    }

    @Test
    void givenALevelOutOfTurnOrAnotherAgencyThenItIsRefused() {
        accepted(right("legal1", "apply", Map.of("office", "440400")));
        refused(Refusal.Kind.STATE, right("safe2", "approveLevel2", Map.of()));
        refused(Refusal.Kind.NOT_YOUR_ACTION, right("safe2", "approveLevel1", Map.of()));
        refused(Refusal.Kind.NOT_YOUR_ACTION, right("operator1", "approveLevel1", Map.of()));
        refused(Refusal.Kind.NOT_FOUND, right("tax1", "approveLevel1", Map.of()));
        refused(Refusal.Kind.NOT_YOUR_ACTION, right("operator1", "apply", Map.of("office", "440400")));
    }

    @Test
    void givenALastDayInThePastThenItIsRefused() {
        accepted(right("legal1", "apply", Map.of("office", "440400")));
        accepted(right("safe1", "approveLevel1", Map.of()));
        accepted(right("safe2", "approveLevel2", Map.of()));
        refused(Refusal.Kind.INVALID, right("safe3", "approveLevel3", Map.of("validTo", "20260531")));
        refused(Refusal.Kind.INVALID, right("safe3", "approveLevel3", Map.of()));
        accepted(right("safe3", "approveLevel3", Map.of("validTo", "20260601")));
    }

    @Test
    void givenANumberThatNamesNoCardOrNoSubsystemThenItIsRefused() {
        for (String number : List.of("x", "9900000000002", "9900000000002-nothing", "9900000000002-core",
                "990000000002-test", "-test", "x".repeat(65) + "-test")) {
            Map<String, List<String>> before = house.dump();
            refused(Refusal.Kind.INVALID, house.act("legal1", PERMISSION, "apply", number,
                    Map.of("office", "440400")));
            assertEquals(before, house.dump());
        }
    }

    @Test
    void givenARightThatAnotherEnterpriseAppliedForThenItDoesNotServe() {
        accepted(house.act("legal2", PERMISSION, "apply", RIGHT, Map.of("office", "440400")));
        accepted(right("safe1", "approveLevel1", Map.of()));
        accepted(right("safe2", "approveLevel2", Map.of()));
        accepted(right("safe3", "approveLevel3", Map.of("validTo", "20261231")));
        assertEquals("permission.none", whyNot());
    }

    @Test
    void givenAnAgencyCardThenItNeedsNoRight() {
        assertTrue(house.desk().refusedEntry(house.as("customs5700"), Parcels.ID).isEmpty());
        refused(Refusal.Kind.NOT_FOUND, house.act("customs5700", PARCEL, "receive", "P1", Map.of()));
    }
}
