package org.eport.core.card;

/**
 * One card. Thread-safe: calls of one card are serialised. Every call throws {@link CardException} when the
 * card has left its reader ({@link CardException.Reason#GONE}); a signature is never retried silently.
 */
public interface Card {

    /** Card number, 13 digits on known cards (domain facts 2.7). */
    String number();

    /** The holder's X.509 certificate in DER. */
    byte[] certificate() throws CardException;

    PinStatus pinStatus() throws CardException;

    /**
     * Verifies the PIN and unlocks the key until the card leaves or {@link #forget()}.
     * A wrong PIN costs one try, which is on stable storage before the PIN is compared.
     *
     * @param pin wiped by this call, whatever comes out
     * @throws CardException WRONG_PIN with the tries left, BLOCKED
     */
    void verifyPin(char[] pin) throws CardException;

    /** Replaces the PIN (6 to 16 digits, not the initial one); both arrays are wiped. */
    void changePin(char[] oldPin, char[] newPin) throws CardException;

    /**
     * Unblocks the card and sets a new PIN; a wrong PUK costs one of its own tries. Both arrays are wiped.
     */
    void unblock(char[] puk, char[] newPin) throws CardException;

    /**
     * Signs with SM2.
     *
     * @param e 32 bytes: SM3(Z ‖ M), see {@link Sm2#digest}
     * @return r ‖ s, 64 bytes
     * @throws CardException PIN_REQUIRED when no PIN was verified
     */
    byte[] sign(byte[] e) throws CardException;

    /** Forgets the verified PIN, as a reset of the card does. */
    void forget();
}
