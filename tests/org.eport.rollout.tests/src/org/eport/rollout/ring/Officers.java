package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.identity.Identities;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;

/** Real cards of an authority of their own, for reports that are really signed. */
final class Officers implements AutoCloseable {

    static final Instant MADE = Instant.parse("2026-11-01T00:00:00Z");

    private static final String PIN = "20261101";
    private static final Texts TEXTS = new Texts(List.of(Texts.class.getClassLoader(), RingGate.class.getClassLoader()));

    private final EvaluationSet set;
    private final Trust trust;
    private final CardReader reader;

    Officers(Path folder, List<Person> people) throws IOException {
        set = EvaluationSet.create(folder, people, Clock.fixed(MADE, ZoneOffset.UTC));
        trust = Identities.trust(set.trust());
        reader = SoftCards.open(set.cards());
        for (EvaluationSet.Entry entry : set.entries()) {
            try {
                card(entry.role()).changePin(SoftCards.initialPin(), PIN.toCharArray());
            } catch (CardException e) {
                throw new IOException(e);
            }
        }
    }

    EvaluationSet set() {
        return set;
    }

    Trust trust() {
        return trust;
    }

    private Card card(String role) {
        return card(reader, set.entry(role).number());
    }

    static Card card(CardReader reader, String number) {
        return reader.cards().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
    }

    static char[] pin() {
        return PIN.toCharArray();
    }

    /** Somebody at work at that moment. */
    Session session(String role, Instant at) {
        try {
            return Identities.login(trust, Clock.fixed(at, ZoneOffset.UTC), () -> List.of(reader))
                    .open(card(role), PIN.toCharArray());
        } catch (CardException | IdentityException e) {
            throw new IllegalStateException(role, e);
        }
    }

    /** A sentence that people can read in both languages; the English one is given back. */
    static String said(Message message) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            String text = TEXTS.render(message, language);
            assertEquals(-1, text.indexOf('?'), text);
            assertEquals(-1, text.indexOf('{'), text);
            assertEquals(language.equals(Locale.SIMPLIFIED_CHINESE), text.codePoints()
                    .anyMatch(c -> c == '。' || c == '，' || c == '：'), text);
        }
        return TEXTS.render(message, Locale.ENGLISH);
    }

    static String chinese(Message message) {
        return TEXTS.render(message, Locale.SIMPLIFIED_CHINESE);
    }

    @Override
    public void close() {
        reader.close();
    }
}
