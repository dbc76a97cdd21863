package org.eport.core.identity;

import java.util.Optional;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.CardException;

/**
 * An unlocked card at work. It ends for good when the card leaves, when it is closed, or when the certificate
 * runs out; an ended session signs nothing. Thread-safe.
 */
public interface Session extends AutoCloseable {

    Holder holder();

    /** The holder's certificate in DER. */
    byte[] certificate();

    ECPublicKeyParameters publicKey();

    /** Why this session can do nothing more, as a text key with arguments; empty while it lives. */
    Optional<org.eport.core.text.Message> ended();

    /** Signs a message with the card: e = SM3(Z ‖ message); returns r ‖ s, 64 bytes. */
    byte[] sign(byte[] message) throws CardException;

    /** Runs once when the session ends, on any thread. */
    void onEnd(Runnable action);

    @Override
    void close();
}
