package org.eport.@id@;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.Situation;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.eport.@id@.@Id@Notice.State;
import org.junit.jupiter.api.Test;

/** Walks every card kind and agency through every state and action of the flow, against the oracle. */
class FlowMatrixTest {

    /** Who may do it, and in which states; written by hand from the business, not from the flow. */
    private record Row(Set<String> actors, Set<State> states) {

        String answer(String actor, State state) {
            if (!actors.contains(actor)) {
                return "NOT_YOUR_ACTION";
            }
            return states.contains(state) ? "possible" : "STATE";
        }
    }

    private static final Map<String, Row> ORACLE = Map.of(
            "declare", new Row(Set.of("OPERATOR", "DECLARANT"), Set.of(State.values())), // makes a new notice
            "accept", new Row(Set.of("CUSTOMS"), Set.of(State.DECLARED)),
            "giveBack", new Row(Set.of("CUSTOMS"), Set.of(State.DECLARED)));

    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    private final Flow<@Id@Notice> flow = @Id@NoticeType.flow();

    @Test
    void everyCellOfTheFlowAnswersAsTheOracle() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Action<@Id@Notice> action : flow.actions()) {
            for (Holder holder : holders()) {
                for (State state : State.values()) {
                    String expected = ORACLE.get(action.id()).answer(actor(holder), state);
                    String found = refusal(action, holder, state).map(refusal -> refusal.kind().name())
                            .orElse("possible");
                    cells++;
                    if (!expected.equals(found)) {
                        wrong.add(action.id() + " by " + actor(holder) + " when " + state + ": expected "
                                + expected + ", found " + found);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(ORACLE.size() * holders().size() * State.values().length, cells);
    }

    @Test
    void flowAndOracleKnowTheSameActions() {
        assertEquals(new TreeSet<>(ORACLE.keySet()),
                new TreeSet<>(flow.actions().stream().map(Action::id).toList()));
    }

    @Test
    void everyRefusalSaysWhyAndWhatToDo() {
        for (Action<@Id@Notice> action : flow.actions()) {
            for (Holder holder : holders()) {
                for (State state : State.values()) {
                    refusal(action, holder, state).ifPresent(refusal -> assertTrue(
                            !refusal.reason().key().isEmpty() && !refusal.remedy().key().isEmpty(),
                            refusal.toString()));
                }
            }
        }
    }

    /** An action that makes its document starts from none, so that the state does not matter to it. */
    private static Optional<Refusal> refusal(Action<@Id@Notice> action, Holder holder, State state) {
        return action.refusedTo(holder)
                .or(() -> action.refusedFor(notice(state), new Situation(holder, TODAY)));
    }

    private static @Id@Notice notice(State state) {
        @Id@Notice notice = new @Id@Notice();
        notice.number("@ID@20270201000001");
        notice.declare("5700", "test", 1, "20270201");
        @Id@NoticeType.TYPE.set(notice, "state", state);
        return notice;
    }

    /** One holder of each enterprise card, and one officer of each agency. */
    private static List<Holder> holders() {
        List<Holder> holders = new ArrayList<>();
        Arrays.stream(CardKind.values()).filter(CardKind::enterprise)
                .forEach(kind -> holders.add(holder(kind, Optional.empty())));
        Arrays.stream(Agency.values())
                .forEach(agency -> holders.add(holder(CardKind.AGENCY, Optional.of(agency))));
        return holders;
    }

    private static Holder holder(CardKind kind, Optional<Agency> agency) {
        return new Holder("test", "9900000000001", kind, agency, agency.isEmpty() ? "990000017" : "5700",
                "test", agency.isEmpty() ? 0 : 1, Instant.EPOCH, Instant.MAX, "");
    }

    private static String actor(Holder holder) {
        return holder.agency().map(Agency::name).orElse(holder.kind().name());
    }
}
