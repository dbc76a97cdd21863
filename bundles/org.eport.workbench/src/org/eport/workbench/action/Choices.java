package org.eport.workbench.action;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Availability;
import org.eport.core.desk.Desk;
import org.eport.core.document.Document;
import org.eport.core.flow.Action;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Session;

/**
 * What can be done with what is ticked: for each action of the flow that this card can ever take, the documents it is
 * possible for, and why not for the others. Without SWT. Reads the right of the card once; never on a UI thread.
 */
final class Choices {

    /**
     * One action.
     *
     * @param possible numbers it is possible for
     * @param refusal  why it is not possible for the first of the others; empty when it is possible for all
     */
    record Choice(Action<?> action, List<String> possible, Optional<Refusal> refusal) {

        boolean open() {
            return !possible.isEmpty();
        }
    }

    private final Desk desk;
    private final Session session;

    Choices(Desk desk, Session session) {
        this.desk = desk;
        this.session = session;
    }

    /** In the order of the flow; actions of other card kinds are left out. */
    List<Choice> of(List<? extends Document> documents) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (Document document : documents) {
            for (Availability one : desk.explain(session, document)) {
                boolean never = one.action().refusedTo(session.holder()).isPresent();
                if (!never && one.action().mode() == Action.Mode.CHANGE) {
                    choices.merge(one.action().id(), choice(one, document.number()), Choices::both);
                }
            }
        }
        return List.copyOf(choices.values());
    }

    private static Choice choice(Availability one, String number) {
        return new Choice(one.action(), one.possible() ? List.of(number) : List.of(), one.refusal());
    }

    private static Choice both(Choice before, Choice more) {
        List<String> possible = before.possible();
        if (!more.possible().isEmpty()) {
            possible = possible instanceof ArrayList ? possible : new ArrayList<>(possible);
            possible.addAll(more.possible());
        }
        return new Choice(before.action(), possible, before.refusal().or(more::refusal));
    }
}
