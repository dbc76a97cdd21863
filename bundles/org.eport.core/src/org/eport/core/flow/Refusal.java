package org.eport.core.flow;

import java.util.List;

import org.eport.core.document.Violation;
import org.eport.core.text.Message;

/**
 * Why an action is refused, and what to do.
 *
 * @param violations what is wrong with input or document, field by field; only for {@link Kind#INVALID}
 */
public record Refusal(Kind kind, Message reason, Message remedy, List<Violation> violations) {

    public enum Kind {
        /** The session has ended or its certificate does not serve any more. */
        SESSION,
        /** The enterprise has no right to this subsystem now. */
        PERMISSION,
        /** This card kind or agency does not take this action. */
        NOT_YOUR_ACTION,
        /** No such document within this card's sight. */
        NOT_FOUND,
        /** The document is not in a state that allows it. */
        STATE,
        /** Input or result break a rule; see the violations. */
        INVALID,
        /** Somebody else changed the document meanwhile. */
        CONFLICT,
        /** Card or store failed; nothing was changed. */
        FAILURE,
        /** The batch was stopped before this document's turn. */
        STOPPED
    }

    public Refusal {
        violations = List.copyOf(violations);
    }

    public static Refusal of(Kind kind, String key, Object... args) {
        return new Refusal(kind, Message.of(key, args), Message.of(key + ".remedy", args), List.of());
    }

    public static Refusal invalid(List<Violation> violations) {
        Violation first = violations.get(0);
        return new Refusal(Kind.INVALID, first.text(), first.remedy(), violations);
    }
}
