package org.eport.workbench.login;

import java.util.Arrays;
import java.util.Optional;

import org.eport.core.card.SoftCards;
import org.eport.core.text.Message;

/** What a PIN of one's own must be, told while it is typed; the card checks it again. */
final class NewPin {

    static final int LEAST = 6;
    static final int MOST = 16;

    private NewPin() {
    }

    /** What is still wrong; empty when it may be used. */
    static Optional<Message> problem(char[] first, char[] again) {
        for (char c : first) {
            if (c < '0' || c > '9') {
                return Optional.of(Message.of("workbench.login.newPin.digits"));
            }
        }
        if (first.length < LEAST || first.length > MOST) {
            return Optional.of(Message.of("workbench.login.newPin.length", LEAST, MOST));
        }
        char[] initial = SoftCards.initialPin();
        boolean still = Arrays.equals(first, initial);
        Arrays.fill(initial, '\0');
        if (still) {
            return Optional.of(Message.of("workbench.login.newPin.initial"));
        }
        if (!Arrays.equals(first, again)) {
            return Optional.of(Message.of("workbench.login.newPin.again"));
        }
        return Optional.empty();
    }
}
