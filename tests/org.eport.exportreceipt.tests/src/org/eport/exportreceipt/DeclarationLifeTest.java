package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.eport.core.desk.Outcome;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.exportreceipt.DiagnosisFacts.Answer;
import org.eport.exportreceipt.ExportDeclaration.SettlementCopy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations that arrive as files, what they do to forms, and how forms are looked for and diagnosed. */
class DeclarationLifeTest {

    private static Town town;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        town = Town.open(folder);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Optional<ExportDeclaration> declaration(String role, String number) {
        return town.place().records().get(town.as(role), DeclarationType.TYPE, number);
    }

    private static DiagnosisCase diagnosis(String role, String form, DiagnosisFacts facts) {
        Diagnosis.Advice advice = new Diagnosis(town.place().records(), town.place().desk(),
                Parameters.STANDARD,
                town.clock()).of(town.as(role), form, facts);
        List.of(advice.symptom(), advice.meaning(), advice.next()).forEach(text -> assertEquals(-1,
                town.place().texts().render(text, Locale.ENGLISH).indexOf('?')));
        return advice.found();
    }

    // --- declarations ---

    @Test
    void givenAFileThenEverythingOfItIsKept() {
        String form = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        ExportDeclaration kept = declaration("operator1", Town.entryId(form)).orElseThrow();
        assertEquals(form, kept.approvalNumber());
        assertEquals(new BigDecimal("1234.55"), kept.total());
        assertEquals("502", kept.currency());
        assertEquals("5795", kept.customsOffice());
        assertEquals(1, kept.revision());
        assertEquals(List.of("84713000", "8471606000"), kept.goods().stream().map(GoodsLine::hsCode)
                .toList());
        assertEquals(SettlementCopy.NOT_SENT, kept.settlementCopy());
    }

    @Test
    void givenTheSameDataAgainThenItIsRefusedAndAChangeIsANewRevision() {
        String form = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.refused("exportreceipt.declaration.why.unchanged",
                town.declare("customs5700", Town.declaration(form)));
        assertEquals(1, declaration("customs5700", Town.entryId(form)).orElseThrow().revision());
        town.accepted(town.declare("customs5700", Town.declaration(form).line(3, "84713000", "1.00", "502")));
        ExportDeclaration changed = declaration("customs5700", Town.entryId(form)).orElseThrow();
        assertEquals(2, changed.revision());
        assertEquals(3, changed.goods().size());
        assertEquals(new BigDecimal("1235.55"), changed.total());
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        assertEquals(2, declaration("customs5700", Town.entryId(form)).orElseThrow().goods().size());
    }

    @Test
    void givenValuesThatDoNotFitThenEachIsNamedAndNothingIsKept() {
        String form = town.forms(1).getFirst();
        town.violated("FIELD-LENGTH", "tradeName",
                town.declare("customs5700", Town.declaration(form).head("TradeName", "示".repeat(36))));
        town.violated("FIELD-LENGTH", "tradeName",
                town.declare("customs5700", Town.declaration(form)
                .head("TradeName", "\uD83D\uDE00".repeat(30))));
        town.violated("FIELD-CODE", "tradeMode",
                town.declare("customs5700", Town.declaration(form).head("TradeMode", "9998")));
        town.violated("FIELD-DATE", "exportDate",
                town.declare("customs5700", Town.declaration(form).head("IEDate", "20070230")));
        town.violated("R-FX-05", "tradeCode",
                town.declare("customs5700", Town.declaration(form).head("TradeCode", "440")));
        town.violated("R-FX-06", "tradeUscc",
                town.declare("customs5700", Town.declaration(form)
                .head("TradeCodeScc", "91350100M000100Y44")));
        town.violated("R-FX-01", "approvalNumber",
                town.declare("customs5700", Town.declaration(form).head("ApprNo", "81N12140")));
        town.violated("R-FX-02", "number", town.declare("customs5700",
                Town.declaration(form).head("EntryId", Town.entryId(form).substring(1))), 2);
        town.violated("R-FX-02", "number",
                town.declare("customs5700", Town.declaration(form).head("EntryId", "579520071000000001")));
        town.violated("R-FX-07", "customsOffice",
                town.declare("customs5700", Town.declaration(form).head("CustomMaster", "5700")));
        town.violated("R-FX-04", "goods[3].hsCode",
                town.declare("customs5700", Town.declaration(form).line(3, "8471", "1", "502")));
        town.violated("FIELD-DECIMAL", "goods[3].total", town.declare("customs5700",
                Town.declaration(form).line(3, "84713000", "1.005", "502")
                .line(4, "84713000", "0.995", "502")), 2);
        assertTrue(declaration("customs5700", Town.entryId(form)).isEmpty());
    }

    @Test
    void givenMoreGoodsThanADeclarationHoldsThenItIsRefused() {
        DecMessages many = Town.declaration(town.forms(1).getFirst());
        for (int line = 3; line <= 51; line++) {
            many.line(line, "84713000", "1.00", "502");
        }
        town.violated("FIELD-LINES", "goods", town.declare("customs5700", many));
    }

    @Test
    void givenAnOfficerOfAnotherDistrictThenTheDeclarationIsNotTheirs() {
        String form = town.filedForm();
        town.refused("exportreceipt.declaration.why.otherOffice",
                town.declare("customs5300", Town.declaration(form)));
        town.refused("flow.notYourAction", town.declare("operator1", Town.declaration(form)));
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.refused("desk.notFound", town.declare("customs5300", Town.declaration(form)));
    }

    @Test
    void givenAFormThatIsNamedTwiceThenTheSecondDeclarationIsRefused() {
        String form = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.refused("exportreceipt.declaration.why.approvalTaken", town.declare("customs5700",
                Town.declaration(form).head("EntryId", Town.entryId(form).replaceAll("001$", "002"))));
    }

    @Test
    void givenAUsedFormThenItsDeclarationKeepsNamingIt() {
        String form = town.filedForm();
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.accepted(town.declare("customs5700", Town.declaration(form).head("ApprNo", "99Z000001")));
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.accepted(town.form("customs5700", "use", form, Map.of("entryId", Town.entryId(form))));
        town.refused("exportreceipt.declaration.why.approvalUsed",
                town.declare("customs5700", Town.declaration(form).head("ApprNo", "99Z000001")));
    }

    @Test
    void givenAnUnknownFormThenTheCreditCodeTellsTheOwner() {
        Outcome.Accepted kept = town.accepted(town.declare("customs5700", DecMessages.good()
                .head("EntryId", "579520070999999999").head("ApprNo", "99Z000009")
                .head("TradeCodeScc", "91350100M000100Y43")));
        assertEquals("M000100Y4", declaration("customs5700", kept.number()).orElseThrow().orgCode());
        assertTrue(declaration("operator1", kept.number()).isEmpty());
    }

    @Test
    void theSettlementCopyIsSentAfterTheClosingAndCanBeSentAgain() {
        String form = town.filedForm();
        String entry = Town.entryId(form);
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        town.refused("flow.wrongState",
                town.act("customs5700", Town.DECLARATION, "sendSettlementCopy", entry, Map.of()));
        town.accepted(town.act("customs5700", Town.DECLARATION, "close", entry, Map.of()));
        town.refused("flow.wrongState", town.act("customs5700", Town.DECLARATION, "close", entry, Map.of()));
        town.refused("flow.wrongState",
                town.act("customs5700", Town.DECLARATION, "resendSettlementCopy", entry, Map.of()));
        town.accepted(town.act("customs5700", Town.DECLARATION, "sendSettlementCopy", entry, Map.of()));
        town.accepted(town.act("customs5700", Town.DECLARATION, "resendSettlementCopy", entry, Map.of()));
        ExportDeclaration sent = declaration("operator1", entry).orElseThrow();
        assertEquals(SettlementCopy.ARRIVED, sent.settlementCopy());
        assertEquals(2, DeclarationType.TYPE.get(sent, "copyTimes"));
    }

    // --- queries ---

    @Test
    void simpleQueriesListWhatCanBeDoneNow() {
        List<String> blank = town.forms(2);
        town.accepted(town.form("operator1", "reportLoss", blank.get(1)));
        String filed = town.forms(1).getFirst();
        town.accepted(town.form("operator1", "fileAtPort", filed, Map.of("port", "5300")));
        String acknowledged = town.filedForm();
        String ready = town.formToSubmit();
        String submitted = town.formToSubmit();
        town.accepted(town.form("operator1", "submit", submitted));
        String changed = town.formToSubmit();
        town.accepted(town.form("operator1", "submit", changed));
        town.accepted(town.declare("customs5700", Town.declaration(changed).head("PayWay", "1")));
        TreeSet<String> all =
                new TreeSet<>(List.of(blank.get(0), blank.get(1), filed, acknowledged, ready, submitted,
                changed));
        Map<SimpleQuery, List<String>> eligible = Map.of(
                SimpleQuery.PORT_FILING, List.of(blank.get(0)), SimpleQuery.LOSS_REPORT,
                List.of(blank.get(0)),
                SimpleQuery.FILING_CANCELLATION, List.of(filed, acknowledged),
                SimpleQuery.SUBMISSION, List.of(ready), SimpleQuery.SUBMISSION_AGAIN, List.of(changed));
        for (SimpleQuery query : SimpleQuery.values()) {
            List<String> found = town.place().records().find(town.as("operator1"),
                    query.of(List.of(Condition.beginsWith("number", "81N"))).page(0, 1_000)).rows().stream()
                    .map(VerificationForm::number).filter(all::contains).toList();
            assertEquals(eligible.get(query), found, query.name());
        }
    }

    @Test
    void datesAreMatchedAsTextByTheirBeginning() {
        String form = town.forms(1).getFirst();
        List<VerificationForm> january = town.place().records()
                .find(town.as("operator1"), CombinedQuery.FORM.of(
                List.of(Condition.beginsWith("issueDate", "200701"), Condition.equal("number", form))))
                .rows();
        assertEquals(1, january.size());
        assertTrue(town.place().records().find(town.as("operator1"), CombinedQuery.FORM.of(List.of(
                Condition.beginsWith("issueDate", "200702"), Condition.equal("number", form)))).rows()
                .isEmpty());
    }

    @Test
    void givenAValueThatCannotBeThenTheQueryIsRefused() {
        for (Condition bad : List.of(Condition.equal("safeStatus", "GOOD"),
                Condition.oneOf("safeStatus", "VALID", "X"),
                Condition.equal("settlementCopy", "perhaps"))) {
            assertEquals("query.value", refusal(bad));
        }
        assertEquals("query.beginsWith", refusal(Condition.beginsWith("safeStatus", "VAL")));
        assertEquals("query.property", refusal(Condition.equal("operatorCard", "1")));
        assertEquals("query.property", refusal(Condition.empty("orgCode")));
        assertEquals("query.property", refusal(Condition.present("number = 'x' OR d.number")));
    }

    private static String refusal(Condition condition) {
        return Assertions.assertThrows(RefusedException.class, () -> town.place().records()
                .find(town.as("operator1"), Query.of(FormType.TYPE, condition))).refusal().reason().key();
    }

    // --- diagnosis ---

    @Test
    void givenNoRightOrNoSuchFormThenTheDiagnosisSaysThatFirst() {
        String form = town.forms(1).getFirst();
        assertEquals(DiagnosisCase.NO_ACCESS, diagnosis("operator2", form, DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.NO_ACCESS, diagnosis("legal2", form, DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.NOT_FOUND, diagnosis("operator1", "81N999999", DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.NOT_FOUND, diagnosis("operator1", "nonsense", DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.NOT_FOUND, diagnosis("tax", form, DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.NOT_FILED, diagnosis("operator1", " " + form + " ", DiagnosisFacts.NONE));
    }

    @Test
    void theDiagnosisFollowsAFormThroughItsLife() {
        String form = town.forms(1).getFirst();
        assertEquals(DiagnosisCase.NOT_FILED, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.form("operator1", "fileAtPort", form, Map.of("port", "5300")));
        assertEquals(DiagnosisCase.WAITING_FOR_CUSTOMS, diagnosis("operator1", form, DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.WRONG_PORT,
                diagnosis("operator1", form, DiagnosisFacts.NONE.portWrong(Answer.YES)));
        town.accepted(town.declare("customs5700", Town.declaration(form)));
        assertEquals(DiagnosisCase.WRONG_PORT, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.form("operator1", "cancelFiling", form));
        assertEquals(DiagnosisCase.CANCELLATION_PENDING, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.form("customs5300", "confirmCancellation", form));
        town.accepted(town.form("operator1", "fileAtPort", form, Map.of("port", "5700")));
        town.accepted(town.form("customs5700", "acknowledgeFiling", form));
        assertEquals(DiagnosisCase.READY_TO_DECLARE, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.act("customs5700", Town.DECLARATION, "close", Town.entryId(form), Map.of()));
        assertEquals(DiagnosisCase.NEEDS_LATE_CHECK, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.form("customs5700", "use", form, Map.of("entryId", Town.entryId(form))));
        assertEquals(DiagnosisCase.DATA_NOT_ARRIVED, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.act("customs5700", Town.DECLARATION, "sendSettlementCopy", Town.entryId(form),
                Map.of()));
        assertEquals(DiagnosisCase.READY_TO_SUBMIT, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.form("operator1", "submit", form));
        assertEquals(DiagnosisCase.SUBMITTED_OK, diagnosis("safe1", form, DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.DATA_IN_TRANSIT,
                diagnosis("operator1", form, DiagnosisFacts.NONE.safeHasData(Answer.NO)));
        town.accepted(town.declare("customs5700", Town.declaration(form).head("PayWay", "1")));
        assertEquals(DiagnosisCase.SUBMIT_AGAIN, diagnosis("operator1", form, DiagnosisFacts.NONE));
        town.accepted(town.form("operator1", "submit", form));
        town.accepted(town.form("safe1", "verify", form));
        assertEquals(DiagnosisCase.VERIFIED, diagnosis("operator1", form, DiagnosisFacts.NONE));
    }
}
