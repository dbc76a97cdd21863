package org.eport.core.identity.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardException.Reason;
import org.eport.core.card.CardListener;
import org.eport.core.card.CardReader;
import org.eport.core.card.Sm2;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;

/** Ties an unlocked card to its presence in the reader: three ways to end, and no way back. */
final class CardSession implements Session, CardListener {

    private final Card card;
    private final CardReader reader;
    private final byte[] certificate;
    private final Holder holder;
    private final ECPublicKeyParameters key;
    private final Clock clock;
    private final List<Runnable> onEnd = new ArrayList<>();
    private Optional<Message> ended = Optional.empty();

    CardSession(Card card, CardReader reader, byte[] certificate, Holder holder, ECPublicKeyParameters key,
            Clock clock) {
        this.card = card;
        this.reader = reader;
        this.certificate = certificate.clone();
        this.holder = holder;
        this.key = key;
        this.clock = clock;
    }

    /** From now on the session ends with its card, also when the card left just before. */
    void watch() throws CardException {
        reader.addListener(this);
        if (!reader.cards().contains(card)) {
            removed(card);
            throw new CardException(Reason.GONE);
        }
    }

    @Override
    public Holder holder() {
        return holder;
    }

    @Override
    public byte[] certificate() {
        return certificate.clone();
    }

    @Override
    public ECPublicKeyParameters publicKey() {
        return key;
    }

    @Override
    public Optional<Message> ended() {
        if (clock.instant().isAfter(holder.validTo())) {
            end(Message.of("identity.session.expired", holder.validTo().toString()));
        }
        synchronized (onEnd) {
            return ended;
        }
    }

    @Override
    public byte[] sign(byte[] message) throws CardException {
        if (ended().isPresent()) {
            throw new CardException(Reason.GONE);
        }
        try {
            return card.sign(Sm2.digest(key, message));
        } catch (CardException refused) {
            if (refused.reason() == Reason.GONE) {
                removed(card);
            }
            throw refused;
        }
    }

    @Override
    public void onEnd(Runnable action) {
        synchronized (onEnd) {
            if (ended.isEmpty()) {
                onEnd.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public void close() {
        end(Message.of("identity.session.closed"));
    }

    @Override
    public void inserted(Card other) {
        // a card put back is a new card: it needs a new login
    }

    @Override
    public void removed(Card left) {
        if (left.equals(card)) {
            end(Message.of("identity.session.cardGone"));
        }
    }

    private void end(Message why) {
        List<Runnable> actions;
        synchronized (onEnd) {
            if (ended.isPresent()) {
                return;
            }
            ended = Optional.of(why);
            actions = List.copyOf(onEnd);
            onEnd.clear();
        }
        reader.removeListener(this);
        card.forget();
        runAll(actions);
    }

    /** Every action gets its turn; what failed first is told to whoever ended the session. */
    private static void runAll(List<Runnable> actions) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException failed) {
                failures.add(failed);
            }
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.subList(1, failures.size()).forEach(first::addSuppressed);
            throw first;
        }
    }
}
