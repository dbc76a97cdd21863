package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eport.core.flow.Flow;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.eport.exportreceipt.DiagnosisFacts.Answer;
import org.eport.exportreceipt.ExportDeclaration.CustomsState;
import org.junit.jupiter.api.Test;

/**
 * The judgement on a form, in every situation of the oracle, and what the e-port's own declaration adds to
 * it.
 */
class DiagnosisCaseTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 3, 5);

    private final Flow<VerificationForm> flow = FormType.flow(Parameters.STANDARD);

    @Test
    void everySituationIsJudgedAsByTheOracle() throws IOException {
        Oracle oracle = Oracle.read("diagnosis.csv");
        List<String> wrong = new ArrayList<>();
        Set<DiagnosisCase> met = EnumSet.noneOf(DiagnosisCase.class);
        int situations = 0;
        for (FormState state : FormState.all()) {
            for (DiagnosisFacts facts : facts()) {
                for (String days : List.of("<3", ">=3")) {
                    Map<String, String> words = situation(state, facts, days);
                    Map<String, String> expected = oracle.answer(words);
                    DiagnosisCase found = judge(state, facts, days);
                    met.add(found);
                    situations++;
                    if (!expected.get("diagnosis").equals(found.name())
                            || !expected.get("nextActor").equals(mover(found))
                            || !expected.get("nextAction").equals(found.step())) {
                        wrong.add(words + ": expected " + expected + ", found " + found);
                    }
                }
            }
        }
        System.out.println("diagnosis: " + situations + " situations, " + met.size() + " diagnoses");
        assertEquals(List.of(), wrong);
        assertEquals(13_824, situations);
        assertEquals(16, met.size());
    }

    /** What the advice proposes must be something the flow lets that person do, in every situation. */
    @Test
    void everyProposedActionIsPossible() {
        List<String> wrong = new ArrayList<>();
        for (FormState state : FormState.all()) {
            for (DiagnosisFacts facts : facts()) {
                DiagnosisCase found = judge(state, facts, "<3");
                found.action().ifPresent(id -> {
                    Holder holder = FlowMatrixTest.holder(found.mover().agency().isPresent() ? CardKind.AGENCY
                            : CardKind.OPERATOR, found.mover().agency());
                    if (FlowMatrixTest.refusal(flow.action(id).orElseThrow(), holder, state).isPresent()) {
                        wrong.add(state + " " + facts + ": " + found + " proposes " + id);
                    }
                });
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void submissionIsPossibleExactlyWhereTheDiagnosisSaysSo() {
        Holder operator = FlowMatrixTest.holder(CardKind.OPERATOR, Optional.empty());
        for (FormState state : FormState.all()) {
            DiagnosisCase found = judge(state, DiagnosisFacts.NONE, "<3");
            boolean possible = FlowMatrixTest.refusal(flow.action("submit").orElseThrow(), operator, state)
                    .isEmpty();
            assertEquals(possible,
                    found == DiagnosisCase.READY_TO_SUBMIT || found == DiagnosisCase.SUBMIT_AGAIN,
                    state.toString());
        }
    }

    @Test
    void givenAClosedDeclarationThenTheGoodsAreReleasedWhateverIsSaid() {
        FormState atCustoms = state(CustomsStatus.UNUSED_SENT, true, false);
        assertEquals(DiagnosisCase.NEEDS_LATE_CHECK,
                judge(atCustoms, declaration("5701", CustomsState.CLOSED),
                DiagnosisFacts.NONE.released(Answer.NO)));
        FormState used = state(CustomsStatus.USED, true, false);
        assertEquals(DiagnosisCase.DATA_NOT_ARRIVED,
                judge(used, declaration("5701", CustomsState.CLOSED),
                DiagnosisFacts.NONE.released(Answer.NO)));
    }

    @Test
    void givenAnOpenDeclarationThenItWaitsForClearanceUnlessSomebodySawTheGoodsReleased() {
        FormState used = state(CustomsStatus.USED, true, false);
        Optional<ExportDeclaration> open = declaration("5700", CustomsState.ACCEPTED);
        assertEquals(DiagnosisCase.WAITING_FOR_CLEARANCE, judge(used, open, DiagnosisFacts.NONE));
        assertEquals(DiagnosisCase.DATA_NOT_ARRIVED,
                judge(used, open, DiagnosisFacts.NONE.released(Answer.YES)));
    }

    @Test
    void givenADeclarationElsewhereThenThePortIsWrongWhateverIsSaid() {
        FormState filed = state(CustomsStatus.UNUSED_SENT, true, false);
        assertEquals(DiagnosisCase.WRONG_PORT, judge(filed, declaration("5301", CustomsState.ACCEPTED),
                DiagnosisFacts.NONE.portWrong(Answer.NO)));
        assertEquals(DiagnosisCase.READY_TO_DECLARE, judge(filed, declaration("5701", CustomsState.ACCEPTED),
                DiagnosisFacts.NONE.portWrong(Answer.YES)));
    }

    @Test
    void givenALimitedLifeWhenABlankFormIsTooOldThenItIsExpired() {
        VerificationForm form = state(CustomsStatus.UNUSED, false, false).form();
        assertEquals(DiagnosisCase.EXPIRED, DiagnosisCase.of(form, Optional.empty(), DiagnosisFacts.NONE,
                LocalDate.of(2007, 3, 16), new Parameters(2, 3, 5_000)));
        assertEquals(DiagnosisCase.NOT_FILED, DiagnosisCase.of(form, Optional.empty(), DiagnosisFacts.NONE,
                LocalDate.of(2007, 3, 15), new Parameters(2, 3, 5_000)));
    }

    @Test
    void givenMorePatienceThenTheHeadOfficeIsAskedLater() {
        FormState submitted = new FormState(SafeStatus.VALID, CustomsStatus.USED, SubmitStatus.SUBMITTED,
                true, true,
                false);
        VerificationForm form = submitted.form();
        FormType.TYPE.set(form, "submitDate", "20070301");
        DiagnosisFacts missing = DiagnosisFacts.NONE.safeHasData(Answer.NO);
        assertEquals(DiagnosisCase.IN_TRANSIT_TOO_LONG, DiagnosisCase.of(form, Optional.empty(), missing,
                LocalDate.of(2007, 3, 4), Parameters.STANDARD));
        assertEquals(DiagnosisCase.DATA_IN_TRANSIT, DiagnosisCase.of(form, Optional.empty(), missing,
                LocalDate.of(2007, 3, 4), new Parameters(0, 5, 5_000)));
    }

    private static List<DiagnosisFacts> facts() {
        List<DiagnosisFacts> all = new ArrayList<>();
        for (Answer released : Answer.values()) {
            for (Answer safeHasData : Answer.values()) {
                for (Answer portWrong : Answer.values()) {
                    all.add(new DiagnosisFacts(released, safeHasData, portWrong));
                }
            }
        }
        return all;
    }

    private static Map<String, String> situation(FormState state, DiagnosisFacts facts, String days) {
        Map<String, String> words = state.words();
        words.put("released", facts.released().name().toLowerCase(Locale.ROOT));
        words.put("safeHasData", facts.safeHasData().name().toLowerCase(Locale.ROOT));
        words.put("portWrong", facts.portWrong().name().toLowerCase(Locale.ROOT));
        words.put("days", days);
        return words;
    }

    private static String mover(DiagnosisCase found) {
        return found.mover().agency().map(agency -> "AGENCY:" + agency).orElse(found.mover().name());
    }

    private static DiagnosisCase judge(FormState state, DiagnosisFacts facts, String days) {
        VerificationForm form = state.form();
        FormType.TYPE.set(form, "submitDate", "<3".equals(days) ? "20070303" : "20070302");
        return DiagnosisCase.of(form, Optional.empty(), facts, TODAY, Parameters.STANDARD);
    }

    private static DiagnosisCase judge(FormState state, Optional<ExportDeclaration> declaration,
            DiagnosisFacts facts) {
        return DiagnosisCase.of(state.form(), declaration, facts, TODAY, Parameters.STANDARD);
    }

    private static FormState state(CustomsStatus customs, boolean port, boolean copy) {
        return new FormState(SafeStatus.VALID, customs, SubmitStatus.NOT_SUBMITTED, port, copy, false);
    }

    private static Optional<ExportDeclaration> declaration(String office, CustomsState state) {
        ExportDeclaration declaration = DeclarationType.TYPE.create();
        declaration.number(office + "20070000000001");
        DeclarationType.TYPE.set(declaration, "customsOffice", office);
        DeclarationType.TYPE.set(declaration, "customsState", state);
        return Optional.of(declaration);
    }
}
