package org.eport.workbench.login;

import java.util.Arrays;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Listener;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardException.Reason;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;

/**
 * Decides what a card is asked for: nothing when it may not be used, a PUK when it is blocked, else its PIN.
 */
final class PageKinds {

    private static final Runnable NOTHING = () -> { };

    private final Composite parent;
    private final Workstation station;
    private final Door door;
    private final Runnable changed;

    /** @param changed told when something was typed */
    PageKinds(Composite parent, Workstation station, Door door, Runnable changed) {
        this.parent = parent;
        this.station = station;
        this.door = door;
        this.changed = changed;
    }

    Page looking() {
        return new NoticePage(parent, Icon.CARD, station.say("workbench.login.looking"), "", NOTHING);
    }

    /** @param keys listens to the keys typed into the PIN field */
    Page of(FoundCard card, Listener keys) {
        if (card.problem().isPresent()) {
            return new NoticePage(parent, Icon.WARNING, station.say(card.problem().get()), "", NOTHING);
        }
        if (card.blocked()) {
            return blocked(card.card(), card.status().get().pukTriesLeft());
        }
        PinPage asking = new PinPage(parent, station, card, door::open, changed);
        asking.pin().control().addListener(SWT.KeyDown, keys);
        return asking;
    }

    private Page blocked(Card card, int pukTriesLeft) {
        if (pukTriesLeft == 0) {
            String reason = station.say(new CardException(Reason.PUK_BLOCKED).text());
            return new NoticePage(parent, Icon.LOCK, reason, "", NOTHING);
        }
        return new NewPinPage(parent, station, Message.of("workbench.login.blocked", pukTriesLeft), true,
                "workbench.login.unblock", (puk, pin) -> door.unblock(card, puk, pin), changed);
    }

    /** @param oldPin wiped with the page; each attempt gets a copy of its own */
    Page newPin(Card card, char[] oldPin) {
        Page page = new NewPinPage(parent, station, Message.of("workbench.login.newPin.why"), false,
                "workbench.login.newPin.set", (none, pin) -> door.change(card, oldPin.clone(), pin), changed);
        page.control().addDisposeListener(gone -> Arrays.fill(oldPin, '\0'));
        return page;
    }

    /** @param evaluationDue whether the folder trusts nobody yet */
    Page withoutCard(boolean evaluationDue) {
        if (evaluationDue) {
            return new NoticePage(parent, Icon.INFO, station
                    .say("workbench.login.evaluation", station.folder()),
                    "workbench.login.evaluation.make", door::makeEvaluationSet);
        }
        return new NoticePage(parent, Icon.CARD, station.say("workbench.login.noCard"), "", NOTHING);
    }
}
