package org.eport.core.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.Supplier;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardException.Reason;
import org.eport.core.card.CardReader;
import org.eport.core.card.Sm2;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Login;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;

/**
 * Puts the checks of a login in an order that never spends a PIN try on a card that may not log in anyway,
 * and lets nobody in who holds another's certificate without its key.
 */
public final class CardLogin implements Login {

    private final Trust trust;
    private final Clock clock;
    private final Supplier<? extends Collection<? extends CardReader>> readers;

    public CardLogin(Trust trust, Clock clock, Supplier<? extends Collection<? extends CardReader>> readers) {
        this.trust = trust;
        this.clock = clock;
        this.readers = readers;
    }

    @Override
    public Holder identify(Card card) throws CardException, IdentityException {
        return identify(card, card.certificate());
    }

    @Override
    public Session open(Card card, char[] pin) throws CardException, IdentityException {
        try {
            CardReader reader = readerOf(card);
            byte[] certificate = card.certificate();
            Holder holder = identify(card, certificate);
            card.verifyPin(pin);
            return unlocked(card, reader, certificate, holder);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private Holder identify(Card card, byte[] certificate) throws IdentityException {
        Holder holder = trust.check(certificate, clock.instant());
        if (!holder.cardNumber().equals(card.number())) {
            throw new IdentityException(
                    Message.of("identity.otherNumber", card.number(), holder.cardNumber()));
        }
        return holder;
    }

    private Session unlocked(Card card, CardReader reader, byte[] certificate, Holder holder)
            throws CardException, IdentityException {
        boolean open = false;
        try {
            if (card.pinStatus().mustChange()) {
                throw new CardException(Reason.PIN_MUST_CHANGE);
            }
            ECPublicKeyParameters key = trust.publicKey(certificate);
            prove(card, key, holder);
            CardSession session = new CardSession(card, reader, certificate, holder, key, clock);
            session.watch();
            open = true;
            return session;
        } finally {
            if (!open) {
                card.forget();
            }
        }
    }

    private static void prove(Card card, ECPublicKeyParameters key, Holder holder)
            throws CardException, IdentityException {
        byte[] challenge = new byte[32];
        new SecureRandom().nextBytes(challenge);
        byte[] e = Sm2.digest(key, challenge);
        if (!Sm2.verify(key, e, card.sign(e))) {
            throw new IdentityException(Message.of("identity.otherKey", holder.cardNumber()));
        }
    }

    private CardReader readerOf(Card card) throws CardException {
        for (CardReader reader : readers.get()) {
            if (reader.cards().contains(card)) {
                return reader;
            }
        }
        throw new CardException(Reason.GONE);
    }
}
