package org.eport.core.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.Entity;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.text.Message;
import org.junit.jupiter.api.Test;

class NextMoveTest {

    enum State { DRAFT, SENT, TAKEN, VOID }

    @Entity
    static class Letter extends Document {

        private State state;

        Letter at(State now) {
            this.state = now;
            return this;
        }
    }

    private final Flow<Letter> flow = Flow.of(DocumentType.of("test.letter", Letter.class)
                    .fields(Field.status("state", State.class)).build())
            .action("send").by(Actor.OPERATOR).moves("state", State.DRAFT, State.SENT).done()
            .action("take").by(Actor.LEGAL_PERSON).moves("state", State.SENT, State.TAKEN).done()
            .action("drop").by(Actor.OPERATOR)
                .moves("state", EnumSet.of(State.DRAFT, State.SENT), State.VOID).done()
            .action("answer").by(Actor.OPERATOR).from("state", State.TAKEN).done()
            .build();

    @Test
    void givenAStateTwoActionsAwayThenTheRemedyNamesTheFirstOfThemAndItsActor() {
        assertEquals(Message.of("flow.next", Message.of("test.letter.action.send"), Actor.OPERATOR.label()),
                remedy("answer", State.DRAFT));
    }

    @Test
    void givenAStateOneActionAwayThenTheRemedyNamesItAndItsActor() {
        assertEquals(Message.of("flow.next", Message.of("test.letter.action.take"), Actor.LEGAL_PERSON.label()),
                remedy("answer", State.SENT));
    }

    @Test
    void givenAnEndStateThenTheRemedySaysThatNothingLeadsThere() {
        assertEquals(Message.of("flow.never", Message.of("test.letter.state"),
                Message.of("test.letter.state.TAKEN")), remedy("answer", State.VOID));
    }

    @Test
    void givenAStateThatIsPassedThenTheRemedySaysThatNothingLeadsBack() {
        assertEquals(Message.of("flow.never", Message.of("test.letter.state"),
                Message.of("test.letter.state.SENT")), remedy("take", State.TAKEN));
    }

    private Message remedy(String action, State now) {
        Action<Letter> asked = flow.action(action).orElseThrow();
        Optional<Refusal> refusal = asked.refusedFor(new Letter().at(now), null);
        assertEquals(List.of(), refusal.orElseThrow().violations());
        return refusal.orElseThrow().remedy();
    }
}
