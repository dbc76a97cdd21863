package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.Situation;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.junit.jupiter.api.Test;

/** Walks every card kind and agency through every state and action of the form's flow, against the oracle. */
class FlowMatrixTest {

    private static final LocalDate TODAY = LocalDate.of(2007, 2, 1);

    private final Flow<VerificationForm> flow = FormType.flow(Parameters.STANDARD);

    @Test
    void everyCellOfTheFlowAnswersAsTheOracle() throws IOException {
        Oracle oracle = Oracle.read("form-flow.csv");
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> counted = new LinkedHashMap<>();
        for (Action<VerificationForm> action : flow.actions()) {
            for (Holder holder : holders()) {
                for (FormState state : FormState.all()) {
                    Map<String, String> cell = state.words();
                    cell.put("action", action.id());
                    cell.put("actor", actor(holder));
                    String expected = oracle.answer(cell).get("expected");
                    String found = answer(action, holder, state);
                    counted.merge(found, 1, Integer::sum);
                    if (!expected.equals(found)) {
                        wrong.add(cell + ": expected " + expected + ", found " + found);
                    }
                }
            }
        }
        int cells = counted.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println("form flow: " + cells + " cells walked, " + counted);
        assertEquals(List.of(), wrong);
        assertEquals(25_344, cells);
    }

    @Test
    void flowAndOracleKnowTheSameActions() throws IOException {
        assertEquals(new TreeSet<>(Oracle.read("form-flow.csv").values("action")),
                new TreeSet<>(flow.actions().stream().map(Action::id).toList()));
    }

    @Test
    void everyRefusalSaysWhyAndWhatToDo() {
        for (Action<VerificationForm> action : flow.actions()) {
            for (FormState state : FormState.all()) {
                refusal(action, holders().getFirst(), state).ifPresent(refusal -> assertTrue(
                        !refusal.reason().key().isEmpty()
                                && refusal.remedy().key().equals(refusal.reason().key() + ".remedy"),
                        refusal.toString()));
            }
        }
    }

    @Test
    void givenALimitedLifeWhenItIsOverThenABlankFormCannotBeFiled() {
        Action<VerificationForm> file =
                FormType.flow(new Parameters(2, 3, 5_000)).action("fileAtPort").orElseThrow();
        VerificationForm issuedInJanuary = new FormState(SafeStatus.VALID, CustomsStatus.UNUSED,
                SubmitStatus.NOT_SUBMITTED, false, false, false).form();
        Holder operator = holder(CardKind.OPERATOR, Optional.empty());
        assertTrue(file.refusedFor(issuedInJanuary, new Situation(operator, LocalDate.of(2007, 3, 15)))
                .isEmpty());
        assertEquals("exportreceipt.form.why.expired",
                file.refusedFor(issuedInJanuary, new Situation(operator, LocalDate.of(2007, 3, 16)))
                        .orElseThrow().reason().key());
    }

    static Optional<Refusal> refusal(Action<VerificationForm> action, Holder holder, FormState state) {
        return action.refusedTo(holder)
                .or(() -> action.refusedFor(state.form(), new Situation(holder, TODAY)));
    }

    private static String answer(Action<VerificationForm> action, Holder holder, FormState state) {
        return refusal(action, holder, state).map(refusal -> refusal.kind().name()).orElse("possible");
    }

    /** One holder of each enterprise card, and one officer of each agency. */
    static List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        for (CardKind kind : CardKind.values()) {
            if (kind.enterprise()) {
                holders.add(holder(kind, Optional.empty()));
            }
        }
        for (Agency agency : Agency.values()) {
            holders.add(holder(CardKind.AGENCY, Optional.of(agency)));
        }
        return holders;
    }

    static Holder holder(CardKind kind, Optional<Agency> agency) {
        return new Holder("test", "9900000000001", kind, agency, agency.isEmpty() ? "990000017" : "5700",
                "test",
                agency.isEmpty() ? 0 : 1, Instant.EPOCH, Instant.MAX, "");
    }

    static String actor(Holder holder) {
        return holder.agency().map(agency -> "AGENCY:" + agency).orElse(holder.kind().name());
    }
}
