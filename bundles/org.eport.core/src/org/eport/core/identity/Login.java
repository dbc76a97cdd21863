package org.eport.core.identity;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;

/** The only way to a session: certificate checked against the trust folder, then the PIN. Thread-safe. */
public interface Login {

    /**
     * Who the card says it is, checked: chain to a trusted root, validity now, not revoked.
     *
     * @throws IdentityException expired, revoked, unknown issuer, unreadable
     */
    Holder identify(Card card) throws CardException, IdentityException;

    /**
     * Opens a session.
     *
     * @param pin wiped, whatever comes out
     * @throws CardException with PIN_MUST_CHANGE while the PIN is the initial one: change it first
     */
    Session open(Card card, char[] pin) throws CardException, IdentityException;
}
