package org.eport.core.card.internal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.eport.core.card.Sm2;
import org.eport.core.card.internal.CardFile.Lock;

/**
 * The two layers of one card: PIN and PUK each open the data key, the data key opens the private key. So a
 * PIN can be changed, and a PUK can help, without the private key being sealed anew.
 */
final class KeySafe {

    static final String PUK = "puk";

    private final Kdf kdf;
    private final String number;

    KeySafe(Kdf kdf, String number) {
        this.kdf = kdf;
        this.number = number;
    }

    /** The must-change flag is part of the seal: editing it in the file breaks the PIN. */
    static String pinUse(boolean initial) {
        return initial ? "initial pin" : "pin";
    }

    Lock lock(byte[] dataKey, char[] secret, KdfCost cost, String use, int tries) {
        byte[] salt = Box.random(16);
        byte[] bytes = Pins.bytes(secret);
        byte[] key = kdf.derive(bytes, salt, cost);
        try {
            return new Lock(tries, salt, Box.seal(key, dataKey, label(use)));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    /** The data key, to be wiped by the caller; empty when the secret is wrong. */
    Optional<byte[]> unlock(Lock lock, char[] secret, KdfCost cost, String use) {
        byte[] bytes = Pins.bytes(secret);
        byte[] key = {};
        try {
            key = kdf.derive(bytes, lock.salt(), cost);
            return Box.open(key, lock.box(), label(use));
        } finally {
            Arrays.fill(bytes, (byte) 0);
            Arrays.fill(key, (byte) 0);
        }
    }

    byte[] sealKey(byte[] dataKey, byte[] d) {
        return Box.seal(dataKey, d, label("key"));
    }

    /** Empty when the box was tampered with. */
    Optional<ECPrivateKeyParameters> openKey(byte[] dataKey, byte[] keyBox) {
        return Box.open(dataKey, keyBox, label("key")).map(d -> {
            try {
                return new ECPrivateKeyParameters(new BigInteger(1, d), Sm2.DOMAIN);
            } finally {
                Arrays.fill(d, (byte) 0);
            }
        });
    }

    private byte[] label(String use) {
        return ("eport soft card 1|" + number + "|" + use).getBytes(StandardCharsets.US_ASCII);
    }
}
