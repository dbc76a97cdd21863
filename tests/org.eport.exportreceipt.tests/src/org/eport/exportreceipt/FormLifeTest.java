package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Outcome;
import org.eport.core.flow.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands on a form through a real workplace: what they do, and what is refused and leaves nothing
 * behind.
 */
class FormLifeTest {

    private static Town town;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        town = Town.open(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    @Test
    void aFormLivesItsWholeLife() {
        String form = town.forms(1).getFirst();
        assertEquals("VALID UNUSED NOT_SUBMITTED", town.state(form));
        assertEquals("20070115", town.form(form).issueDate());

        Outcome.Accepted filed =
                town.accepted(town.form("operator1", "fileAtPort", form, Map.of("port", "5700")));
        assertTrue(town.place().texts().render(filed.said(), Locale.CHINESE).startsWith("设置成功"));
        assertEquals("VALID UNUSED NOT_SUBMITTED", town.state(form));
        assertEquals(Optional.of("5700"), town.form(form).filingPort());

        town.accepted(town.form("customs5700", "acknowledgeFiling", form));
        assertEquals("VALID UNUSED_SENT NOT_SUBMITTED", town.state(form));

        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.accepted(town.form("customs5700", "use", form, Map.of("entryId", Town.entryId(form))));
        assertEquals("VALID USED NOT_SUBMITTED", town.state(form));
        assertEquals(Optional.of(Town.entryId(form)), town.form(form).entryId());

        town.refused("exportreceipt.form.why.copyMissing", town.form("operator1", "submit", form));
        town.accepted(town.act("customs5700", Town.DECLARATION, "close", Town.entryId(form), Map.of()));
        town.accepted(town.act("customs5700", Town.DECLARATION, "sendSettlementCopy", Town.entryId(form),
                Map.of()));
        assertTrue(town.form(form).settlementCopyArrived());

        Outcome.Accepted submitted = town.accepted(town.form("operator1", "submit", form));
        assertTrue(town.place().texts().render(submitted.said(), Locale.CHINESE).startsWith("交单成功"));
        assertEquals("VALID USED SUBMITTED", town.state(form));
        assertEquals(Optional.of("20070115"), town.form(form).submitDate());

        town.accepted(town.form("safe1", "verify", form));
        assertEquals("VERIFIED USED SUBMITTED", town.state(form));
        town.refused("flow.wrongState", town.form("operator1", "submit", form));
        assertEquals(6, town.form(form).version() - 1, "one entry for each change after the issue");
    }

    @Test
    void givenAChangedDeclarationWhenSubmittedThenItHasToBeSubmittedAgain() {
        String form = town.formToSubmit();
        town.accepted(town.form("operator1", "submit", form));
        town.refused("exportreceipt.form.why.alreadySubmitted", town.form("operator1", "submit", form));

        town.accepted(town.declare("customs5700", Town.declaration(form).head("PayWay", "1")));
        assertTrue(town.form(form).changedSinceSubmission());
        town.refused("exportreceipt.form.why.submitAgainFirst", town.form("safe1", "verify", form));

        town.accepted(town.form("operator1", "submit", form));
        town.accepted(town.form("safe1", "verify", form));
    }

    @Test
    void givenAChangeBeforeTheSubmissionThenNothingHasToBeRepeated() {
        String form = town.formToSubmit();
        town.accepted(town.declare("customs5700", Town.declaration(form).head("PayWay", "1")));
        assertFalse(town.form(form).changedSinceSubmission());
        town.accepted(town.form("operator1", "submit", form));
        town.accepted(town.form("safe1", "verify", form));
    }

    @Test
    void givenAWrongPortThenItIsCancelledConfirmedAndFiledAnew() {
        String form = town.forms(1).getFirst();
        town.accepted(town.form("operator1", "fileAtPort", form, Map.of("port", "5300")));
        town.accepted(town.form("customs5300", "acknowledgeFiling", form));
        Refusal wrong = town.refused("exportreceipt.form.why.wrongPort",
                town.form("customs5300", "use", form, Map.of("entryId", Town.entryId(form))));
        assertEquals(Refusal.Kind.INVALID, wrong.kind());
        Outcome.Accepted cancelled = town.accepted(town.form("operator1", "cancelFiling", form));
        assertTrue(town.place().texts().render(cancelled.said(), Locale.CHINESE).startsWith("撤销备案申请成功"));
        assertEquals("VALID UNFILE_PENDING NOT_SUBMITTED", town.state(form));
        town.refused("flow.wrongState", town.form("operator1", "fileAtPort", form, Map.of("port", "5700")));
        town.accepted(town.form("customs5300", "confirmCancellation", form));
        assertEquals("VALID UNUSED NOT_SUBMITTED", town.state(form));
        assertTrue(town.form(form).filingPort().isEmpty());
        assertTrue(town.form("customs5300", form).isEmpty(), "no longer addressed to 5300");
        town.accepted(town.form("operator1", "fileAtPort", form, Map.of("port", "5700")));
    }

    @Test
    void givenAFiledFormThenItCanNeitherBeLostNorFiledAgainBeforeTheFilingIsCancelled() {
        String filed = filedOnly();
        town.refused("exportreceipt.form.why.unfileFirst", town.form("operator1", "reportLoss", filed));
        town.refused("exportreceipt.form.why.unfileFirst",
                town.form("operator1", "fileAtPort", filed, Map.of("port", "5300")));
        town.refused("flow.wrongState", town.form("operator1", "reportLoss", town.filedForm()));
    }

    @Test
    void givenALostFormThenItCanNeverBeUsedAgain() {
        List<String> forms = town.forms(2);
        List<Outcome> lost = town.all("operator1", "reportLoss", forms, Map.of());
        assertTrue(town.place().texts().render(town.accepted(lost.getFirst()).said(), Locale.CHINESE)
                .startsWith("核销单挂失成功"));
        assertEquals("LOST UNUSED NOT_SUBMITTED", town.state(forms.get(1)));
        town.refused("flow.wrongState",
                town.form("operator1", "fileAtPort", forms.get(0), Map.of("port", "5700")));
        town.refused("flow.wrongState", town.form("operator1", "reportLoss", forms.get(0)));
        town.refused("flow.wrongState", town.form("safe1", "cancel", forms.get(0)));
    }

    @Test
    void givenABlankFormThenSafeCanCancelIt() {
        String form = town.forms(1).getFirst();
        town.accepted(town.form("safe1", "cancel", form));
        assertEquals("CANCELLED UNUSED NOT_SUBMITTED", town.state(form));
        town.refused("exportreceipt.form.why.unfileFirst", town.form("safe1", "cancel", filedOnly()));
    }

    private String filedOnly() {
        String form = town.forms(1).getFirst();
        town.accepted(town.form("operator1", "fileAtPort", form, Map.of("port", "5700")));
        return form;
    }

    @Test
    void givenAFormThatIsNotFiledThenThereIsNothingToCancel() {
        String form = town.forms(1).getFirst();
        town.refused("exportreceipt.form.why.notFiled", town.form("operator1", "cancelFiling", form));
    }

    @Test
    void givenNoPortOrAnUnknownOneThenTheFieldIsNamedAndNothingIsStored() {
        String form = town.forms(1).getFirst();
        long version = town.form(form).version();
        town.violated("FIELD-REQUIRED", "port", town.form("operator1", "fileAtPort", form));
        town.violated("FIELD-REQUIRED", "port",
                town.form("operator1", "fileAtPort", form, Map.of("port", "  ")));
        town.violated("FIELD-CODE", "port",
                town.form("operator1", "fileAtPort", form, Map.of("port", "9999")));
        town.violated("FIELD-UNKNOWN", "harbour",
                town.form("operator1", "fileAtPort", form, Map.of("port", "5700", "harbour", "x")));
        town.violated("R-FX-02", "entryId",
                town.form("customs5700", "use", form, Map.of("entryId", "570120071")));
        assertEquals(version, town.form(form).version());
        assertTrue(town.form(form).filingPort().isEmpty());
    }

    @Test
    void givenABatchThenTheGoodRowsGoThroughAndTheOthersSayWhy() {
        List<String> forms = town.forms(5);
        town.accepted(town.form("operator1", "fileAtPort", forms.get(1), Map.of("port", "5700")));
        town.accepted(town.form("operator1", "reportLoss", forms.get(3)));
        List<String> asked = List.of(forms.get(0), forms.get(1), forms.get(2), forms.get(3), "81N999999",
                forms.get(4));
        List<Outcome> outcomes = town.all("operator1", "fileAtPort", asked, Map.of("port", "5700"));
        assertEquals(List.of(true, false, true, false, false, true), outcomes.stream().map(Outcome::accepted)
                .toList());
        town.refused("exportreceipt.form.why.unfileFirst", outcomes.get(1));
        town.refused("flow.wrongState", outcomes.get(3));
        town.refused("desk.notFound", outcomes.get(4));
        assertEquals(asked, outcomes.stream().map(Outcome::number).toList());
    }

    @Test
    void givenAnotherEnterpriseOrOfficeThenTheFormIsNotThere() {
        String form = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        for (String stranger : List.of("operator2", "customs5300", "safe440300", "tax", "bank", "branch")) {
            assertTrue(town.form(stranger, form).isEmpty(), stranger);
            assertTrue(town.place().records().get(town.as(stranger), DeclarationType.TYPE, Town.entryId(form))
                    .isEmpty(), stranger);
            assertTrue(town.place().desk().explain(town.as(stranger), Town.FORM, form).isEmpty(), stranger);
        }
        for (String insider : List.of("operator1", "declarant1", "legal1", "customs5700", "safe1")) {
            assertTrue(town.form(insider, form).isPresent(), insider);
        }
        town.refused("desk.notFound",
                town.form("customs5300", "use", form, Map.of("entryId", Town.entryId(form))));
        town.refused("desk.notFound", town.form("safe440300", "verify", form));
    }

    @Test
    void givenACardWithoutTheRightThenEveryCommandIsRefusedForThat() {
        String form = town.forms(1).getFirst();
        assertEquals(Refusal.Kind.PERMISSION, town.refused("permission.none",
                town.form("declarant1", "fileAtPort", form, Map.of("port", "5700"))).kind());
        town.refused("permission.none",
                town.act("operator2", Town.APPLICATION, "apply", "", Map.of("copies", "1")));
    }

    @Test
    void givenAnActorOfAnotherKindThenItIsNotTheirAction() {
        String form = town.filedForm();
        town.refused("flow.notYourAction", town.form("legal1", "cancelFiling", form));
        town.refused("flow.notYourAction", town.form("safe1", "cancelFiling", form));
        town.refused("flow.notYourAction",
                town.form("operator1", "use", form, Map.of("entryId", Town.entryId(form))));
        town.refused("flow.notYourAction", town.form("tax", "verify", form));
    }

    @Test
    void givenADeclarationOfAnotherFormThenTheFormCannotBeUsedWithIt() {
        String form = town.filedForm();
        String other = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(other)));
        town.refused("exportreceipt.form.why.otherForm",
                town.form("customs5700", "use", form, Map.of("entryId", Town.entryId(other))));
    }

    @Test
    void givenADeclarationThatArrivesAfterTheUseThenItsCopyStillReachesTheForm() {
        String form = town.filedForm();
        town.accepted(town.form("customs5700", "use", form, Map.of("entryId", Town.entryId(form))));
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.accepted(town.act("customs5700", Town.DECLARATION, "close", Town.entryId(form), Map.of()));
        town.accepted(town.act("customs5700", Town.DECLARATION, "sendSettlementCopy", Town.entryId(form),
                Map.of()));
        town.accepted(town.form("operator1", "submit", form));
    }

    @Test
    void givenACopySentBeforeTheUseThenTheFormHasItAtOnce() {
        String form = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.accepted(town.act("customs5700", Town.DECLARATION, "close", Town.entryId(form), Map.of()));
        town.accepted(town.act("customs5700", Town.DECLARATION, "sendSettlementCopy", Town.entryId(form),
                Map.of()));
        assertFalse(town.form(form).settlementCopyArrived());
        town.accepted(town.form("customs5700", "use", form, Map.of("entryId", Town.entryId(form))));
        assertTrue(town.form(form).settlementCopyArrived());
    }
}
