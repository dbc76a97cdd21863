package org.eport.core.card.internal;

import java.util.Arrays;

import org.bouncycastle.crypto.Digest;

/**
 * Lets Bouncy Castle's SM2 signer work on a finished e: a card is handed 32 bytes and must not hash them
 * again. Hands through the last 32 bytes it was fed, so the Z the signer puts in front is of no consequence.
 */
public final class PassThroughDigest implements Digest {

    private static final int SIZE = 32;

    private final byte[] last = new byte[SIZE];

    @Override
    public String getAlgorithmName() {
        return "E";
    }

    @Override
    public int getDigestSize() {
        return SIZE;
    }

    @Override
    public void update(byte in) {
        System.arraycopy(last, 1, last, 0, SIZE - 1);
        last[SIZE - 1] = in;
    }

    @Override
    public void update(byte[] in, int offset, int length) {
        int taken = Math.min(length, SIZE);
        System.arraycopy(last, taken, last, 0, SIZE - taken);
        System.arraycopy(in, offset + length - taken, last, SIZE - taken, taken);
    }

    @Override
    public int doFinal(byte[] out, int offset) {
        System.arraycopy(last, 0, out, offset, SIZE);
        reset();
        return SIZE;
    }

    @Override
    public void reset() {
        Arrays.fill(last, (byte) 0);
    }
}
