package org.eport.workbench.login;

import java.util.Arrays;
import java.util.concurrent.Callable;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardException.Reason;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Login;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;

/**
 * The three ways through the gate, each with one answer. Takes the better part of a second (the PIN is
 * stretched), so it is called from a job. Secrets are wiped, whatever comes out.
 */
final class Unlocking {

    /** What came of it. */
    sealed interface Answer {
    }

    record Opened(Session session) implements Answer {
    }

    /** The PIN was right, but it is the initial one. */
    record InitialPin() implements Answer {
    }

    record Refused(Message why) implements Answer {
    }

    private final Login login;

    Unlocking(Login login) {
        this.login = login;
    }

    Answer open(Card card, char[] pin) {
        return wiping(() -> new Opened(login.open(card, pin)), pin);
    }

    /** Replaces the PIN and goes on with the new one. */
    Answer change(Card card, char[] oldPin, char[] newPin) {
        char[] next = newPin.clone();
        return wiping(() -> {
            login.identify(card);
            card.changePin(oldPin, newPin);
            return new Opened(login.open(card, next));
        }, oldPin, newPin, next);
    }

    /** Takes the block away and goes on with the new PIN. */
    Answer unblock(Card card, char[] puk, char[] newPin) {
        char[] next = newPin.clone();
        return wiping(() -> {
            login.identify(card);
            card.unblock(puk, newPin);
            return new Opened(login.open(card, next));
        }, puk, newPin, next);
    }

    private static Answer wiping(Callable<Answer> work, char[]... secrets) {
        try {
            return work.call();
        } catch (CardException e) {
            return e.reason() == Reason.PIN_MUST_CHANGE ? new InitialPin() : new Refused(e.text());
        } catch (IdentityException e) {
            return new Refused(e.text());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            for (char[] secret : secrets) {
                Arrays.fill(secret, '\0');
            }
        }
    }
}
