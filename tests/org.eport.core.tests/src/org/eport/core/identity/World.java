package org.eport.core.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.eport.core.card.CardReader;
import org.eport.core.card.TestCard;
import org.eport.core.identity.internal.EvaluationAuthority;
import org.eport.core.identity.internal.Subject;

/** An authority whose keys the test still has, a trust folder, a reader, and a clock the test sets. */
final class World {

    static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final Subject OPERATOR = new Subject("示例操作员", TestCard.NUMBER, CardKind.OPERATOR, Optional.empty(),
            "990000017", "示例进出口公司", 0);

    final Path trustFolder;
    final Path cardFolder;
    final EvaluationAuthority authority = new EvaluationAuthority(BEGIN);
    final Trust trust;
    final TestClock clock = new TestClock();

    World(Path folder) throws IOException {
        trustFolder = folder.resolve("trust");
        cardFolder = folder.resolve("cards");
        authority.writeTrust(trustFolder, BEGIN, END);
        trust = Identities.trust(trustFolder);
    }

    byte[] issue(AsymmetricKeyParameter key) throws IOException {
        return authority.issue(OPERATOR.toName(), key, BEGIN, END);
    }

    byte[] issue(UnaryOperator<X500Name> change, AsymmetricKeyParameter key) throws IOException {
        return authority.issue(change.apply(OPERATOR.toName()), key, BEGIN, END);
    }

    byte[] issue() throws IOException {
        return issue(TestCard.keys().getPublic());
    }

    Path card(AsymmetricCipherKeyPair keys, byte[] certificate, char[] pin) throws IOException {
        return TestCard.make(cardFolder, TestCard.NUMBER, certificate, keys, pin);
    }

    Login login(CardReader... readers) {
        return Identities.login(trust, clock, () -> List.of(readers));
    }

    /** Stands still until it is set. */
    static final class TestClock extends Clock {

        private volatile Instant now = NOON;

        void set(Instant moment) {
            now = moment;
        }

        void forward(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
