package org.eport.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;
import org.junit.jupiter.api.Test;

/** Who may take an action, from which states, and what is said when not. */
class ActionTest {

    enum State { OPEN, SENT, DONE }

    enum Mood { GOOD, BAD }

    static final class Thing extends Document {
        private State state = State.OPEN;
        private Mood mood = Mood.GOOD;
    }

    private static final DocumentType<Thing> TYPE = DocumentType.of("test.thing", Thing.class)
            .fields(Field.status("state", State.class), Field.status("mood", Mood.class)).build();
    private static final Situation NOW =
            new Situation(holder(CardKind.OPERATOR, Optional.empty(), 0), LocalDate.of(2026, 6, 1));

    private static Holder holder(CardKind kind, Optional<Agency> agency, int level) {
        return new Holder("test", "9900000000001", kind, agency, "990000017", "test", level, Instant.EPOCH,
                Instant.MAX, "");
    }

    private static Action<Thing> action(java.util.function.UnaryOperator<Action.Builder<Thing>> declared) {
        return declared.apply(Flow.of(TYPE).action("act")).done().build().action("act").orElseThrow();
    }

    private static Thing thing(State state, Mood mood) {
        Thing thing = new Thing();
        thing.number("T1");
        TYPE.set(thing, "state", state);
        TYPE.set(thing, "mood", mood);
        return thing;
    }

    @Test
    void anActorIsMetByItsKindAgencyAndLevel() {
        Holder safe2 = holder(CardKind.AGENCY, Optional.of(Agency.SAFE), 2);
        assertTrue(Actor.officer(Agency.SAFE).matches(safe2));
        assertTrue(Actor.officer(Agency.SAFE, 2).matches(safe2));
        assertEquals(false, Actor.officer(Agency.SAFE, 1).matches(safe2));
        assertEquals(false, Actor.officer(Agency.CUSTOMS, 2).matches(safe2));
        assertEquals(false, Actor.OPERATOR.matches(safe2));
        assertTrue(Actor.OPERATOR.matches(holder(CardKind.DECLARANT, Optional.empty(), 0)));
        assertEquals(false, Actor.OPERATOR.matches(holder(CardKind.LEGAL_PERSON, Optional.empty(), 0)));
        assertEquals(false, Actor.LEGAL_PERSON.matches(holder(CardKind.OPERATOR, Optional.empty(), 0)));
        assertEquals(false, Actor.OPERATOR.matches(holder(CardKind.OPERATOR, Optional.of(Agency.SAFE), 0)));
    }

    @Test
    void givenAnotherHolderThenItIsSaidWhoseActionItIs() {
        Refusal refusal = action(act -> act.by(Actor.officer(Agency.SAFE, 2), Actor.LEGAL_PERSON))
                .refusedTo(NOW.holder()).orElseThrow();
        assertEquals(Refusal.Kind.NOT_YOUR_ACTION, refusal.kind());
        assertEquals(List.of(Message.of("test.thing.action.act"),
                Message.of("actor.officerOfLevel", Message.of("agency.SAFE"), 2)), refusal.reason().args());
        assertEquals(refusal.reason().key() + ".remedy", refusal.remedy().key());
    }

    @Test
    void givenSeveralAxesThenEachMustBeInOneOfItsStates() {
        Action<Thing> action = action(act -> act.by(Actor.OPERATOR).from("mood", Mood.GOOD)
                .moves("state", Set.of(State.OPEN, State.SENT), State.DONE));
        assertTrue(action.refusedFor(thing(State.OPEN, Mood.GOOD), NOW).isEmpty());
        assertTrue(action.refusedFor(thing(State.SENT, Mood.GOOD), NOW).isEmpty());
        Refusal mood = action.refusedFor(thing(State.DONE, Mood.BAD), NOW).orElseThrow();
        assertEquals(Message.of("test.thing.mood"), mood.reason().args().get(0));
        Refusal state = action.refusedFor(thing(State.DONE, Mood.GOOD), NOW).orElseThrow();
        assertEquals(Refusal.Kind.STATE, state.kind());
        assertEquals(Message.of("flow.wrongState", Message.of("test.thing.state"),
                Message.of("test.thing.state.DONE"),
                Message.of("test.thing.action.act"),
                Message.of("flow.or", Message.of("test.thing.state.OPEN"),
                        Message.of("test.thing.state.SENT"))).args().subList(0, 4), state.reason().args()
                        .subList(0, 4));
    }

    @Test
    void givenGuardsThenTheFirstThatDoesNotHoldIsSaidAfterTheStates() {
        Action<Thing> action = action(act -> act.by(Actor.OPERATOR).from("state", State.OPEN)
                .when(new Guard<>("one", (thing, now) -> true))
                .when(new Guard<>("two", (thing, now) -> false))
                .when(new Guard<>("three", (thing, now) -> false)));
        Refusal refusal = action.refusedFor(thing(State.OPEN, Mood.GOOD), NOW).orElseThrow();
        assertEquals(Message.of("test.thing.why.two", "T1"), refusal.reason());
        assertEquals("flow.wrongState", action.refusedFor(thing(State.SENT, Mood.GOOD), NOW).orElseThrow()
                .reason().key());
    }

    @Test
    void givenItIsAppliedThenTheAxesMoveBeforeTheEffect() {
        Action<Thing> action = action(act -> act.by(Actor.OPERATOR).from("mood", Mood.GOOD)
                .moves("state", State.OPEN, State.SENT).effect((thing, work) -> {
                    assertEquals(State.SENT, TYPE.get(thing, "state"));
                    TYPE.set(thing, "mood", Mood.BAD);
                }));
        Thing thing = thing(State.OPEN, Mood.GOOD);
        action.apply(thing, null);
        assertEquals(State.SENT, TYPE.get(thing, "state"));
        assertEquals(Mood.BAD, TYPE.get(thing, "mood"));
    }

    @Test
    void givenADeclarationThatCannotBeMeantThenItIsRefused() {
        assertThrows(IllegalStateException.class, () -> action(act -> act));
        assertThrows(IllegalStateException.class, () -> action(act -> act.by(Actor.OPERATOR)
                .from("number", State.OPEN)));
        assertThrows(IllegalStateException.class, () -> Flow.of(TYPE).action("act").by(Actor.OPERATOR).done()
                .action("act").by(Actor.OPERATOR).done());
    }

    @Test
    void axesAreTheStatusFields() {
        assertEquals(List.of("state", "mood"), Flow.of(TYPE).build().axes().stream().map(Field::name)
                .toList());
    }
}
