package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.eport.core.desk.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right to this subsystem: how it comes, what it opens, and that it ends (domain facts 3.1.5). */
class PermissionLifeTest {

    @Test
    void aRightIsAppliedForApprovedThreeTimesAndEnds(@TempDir Path folder) throws IOException {
        try (Town town = Town.open(folder)) {
            String right = Permission.number(town.as("declarant1").holder().cardNumber(), "exportreceipt");
            String form = town.forms(1).getFirst();
            town.refused("permission.none", town.form("declarant1", "reportLoss", form));
            town.refused("flow.notYourAction",
                    town.act("operator1", "core.permission", "apply", right, Map.of("office", "440400")));
            town.violated("R-AC-03", "office",
                    town.act("legal1", "core.permission", "apply", right, Map.of("office", "44")));
            town.refused("core.permission.why.badNumber",
                    town.act("legal1", "core.permission", "apply", "12-exportreceipt",
                    Map.of("office", "440400")));

            town.accepted(town.act("legal1", "core.permission", "apply", right, Map.of("office", "440400")));
            town.refused("permission.notYet", town.form("declarant1", "reportLoss", form));
            town.refused("flow.wrongState",
                    town.act("safe2", "core.permission", "approveLevel2", right, Map.of()));
            town.refused("core.permission.why.ownLevel",
                    town.act("safe3", "core.permission", "reject", right, Map.of("opinion", "no")));
            town.refused("desk.notFound",
                    town.act("safe440300", "core.permission", "reject", right, Map.of("opinion", "no")));
            town.accepted(town.act("safe1", "core.permission", "approveLevel1", right, Map.of()));
            town.refused("flow.notYourAction",
                    town.act("safe1", "core.permission", "approveLevel2", right, Map.of()));
            town.accepted(town.act("safe2", "core.permission", "approveLevel2", right, Map.of()));
            town.refused("core.permission.why.pastDay",
                    town.act("safe3", "core.permission", "approveLevel3", right,
                    Map.of("validTo", "20070114")));
            town.accepted(town.act("safe3", "core.permission", "approveLevel3", right,
                    Map.of("validTo", "20070117")));

            town.days(2);
            assertTrue(town.place().desk().refusedEntry(town.as("declarant1"), "exportreceipt").isEmpty());
            town.accepted(town.form("declarant1", "fileAtPort", form, Map.of("port", "5700")));
            town.days(1);
            town.refused("permission.expired", town.form("declarant1", "cancelFiling", form));
            assertEquals(DiagnosisCase.NO_ACCESS, new Diagnosis(town.place().records(), town.place().desk(),
                    Parameters.STANDARD, town.clock()).of(town.as("declarant1"), form, DiagnosisFacts.NONE)
                    .found());

            town.accepted(town.act("legal1", "core.permission", "apply", right, Map.of("office", "440400")));
            town.refused("permission.expired", town.form("declarant1", "cancelFiling", form));
        }
    }

    @Test
    void givenDaysGoByThenTheDiagnosisAsksTheHeadOffice(@TempDir Path folder) throws IOException {
        try (Town town = Town.open(folder)) {
            String form = town.formToSubmit();
            town.accepted(town.form("operator1", "submit", form));
            Diagnosis diagnosis = new Diagnosis(town.place().records(), town.place().desk(),
                    Parameters.STANDARD,
                    town.clock());
            DiagnosisFacts missing = DiagnosisFacts.NONE.safeHasData(DiagnosisFacts.Answer.NO);
            town.days(2);
            assertEquals(DiagnosisCase.DATA_IN_TRANSIT, diagnosis.of(town.as("operator1"), form, missing)
                    .found());
            town.days(1);
            assertEquals(DiagnosisCase.IN_TRANSIT_TOO_LONG, diagnosis.of(town.as("operator1"), form, missing)
                    .found());
        }
    }
}
