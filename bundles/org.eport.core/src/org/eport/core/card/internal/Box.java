package org.eport.core.card.internal;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * AES-256-GCM in one place: nonce (12) ‖ ciphertext ‖ tag (16). The label is authenticated, so that what was
 * sealed for one purpose does not open for another.
 */
final class Box {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private Box() {
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    static byte[] seal(byte[] key, byte[] plain, byte[] label) {
        byte[] nonce = random(NONCE);
        try {
            byte[] sealed = run(true, key, nonce, plain, 0, label);
            byte[] box = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, box, NONCE, sealed.length);
            return box;
        } catch (InvalidCipherTextException onlyWhenOpening) {
            throw new IllegalStateException(onlyWhenOpening);
        }
    }

    /** Empty when the key, the label or a byte of the box is another one. */
    static Optional<byte[]> open(byte[] key, byte[] box, byte[] label) {
        if (box.length < NONCE + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            return Optional.of(run(false, key, Arrays.copyOf(box, NONCE), box, NONCE, label));
        } catch (InvalidCipherTextException anotherKey) {
            return Optional.empty();
        }
    }

    private static byte[] run(boolean seal, byte[] key, byte[] nonce, byte[] in, int from, byte[] label)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(seal, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, label));
        byte[] out = new byte[cipher.getOutputSize(in.length - from)];
        int written = cipher.processBytes(in, from, in.length - from, out, 0);
        cipher.doFinal(out, written);
        return out;
    }
}
