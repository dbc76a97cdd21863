package org.eport.core.store;

import java.time.Instant;
import java.util.Optional;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;

/** Sessions of somebody who only reads; there is no card behind them. */
final class Visitors {

    private Visitors() {
    }

    static Session enterprise(String organisation) {
        return new Visitor(new Holder("test", "9900000000001", CardKind.OPERATOR, Optional.empty(),
                organisation, "test",
                0, Instant.EPOCH, Instant.MAX, ""), Optional.empty());
    }

    static Session officer(Agency agency, String office) {
        return new Visitor(new Holder("test", "9900000000002", CardKind.AGENCY, Optional.of(agency), office,
                "test", 1,
                Instant.EPOCH, Instant.MAX, ""), Optional.empty());
    }

    static Session ended(Session session) {
        return new Visitor(session.holder(), Optional.of(Message.of("identity.session.closed")));
    }

    private record Visitor(Holder holder, Optional<Message> ended) implements Session {

        @Override
        public byte[] certificate() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ECPublicKeyParameters publicKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public byte[] sign(byte[] message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void onEnd(Runnable action) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // there is nothing to close
        }
    }
}
