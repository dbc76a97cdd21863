package org.eport.workbench.login;

import java.util.Optional;

import org.eport.core.card.Card;
import org.eport.core.card.PinStatus;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;

/**
 * A card in a reader as the gate shows it.
 *
 * @param reader  its name for people
 * @param holder  who it says it is; trusted only when there is no problem; empty when it cannot be read
 * @param status  tries left; empty when it cannot be read
 * @param problem why it may not be used, with what to do
 */
record FoundCard(Card card, String reader, Optional<Holder> holder, Optional<PinStatus> status,
        Optional<Message> problem) {

    String number() {
        return card.number();
    }

    boolean usable() {
        return problem.isEmpty() && status.isPresent();
    }

    boolean blocked() {
        return status.filter(PinStatus::blocked).isPresent();
    }

    boolean lastTry() {
        return status.filter(now -> now.triesLeft() == 1).isPresent();
    }
}
