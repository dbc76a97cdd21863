package org.eport.core.card.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eport.core.card.SoftCards;

/** The rules for PINs and the one place where their characters become bytes, so that both are wiped. */
final class Pins {

    private Pins() {
    }

    /** 6 to 16 digits. */
    static boolean isPin(char[] pin) {
        return digits(pin, 6);
    }

    /** 8 to 16 digits. */
    static boolean isPuk(char[] puk) {
        return digits(puk, 8);
    }

    static boolean initial(char[] pin) {
        return Arrays.equals(pin, SoftCards.initialPin());
    }

    private static boolean digits(char[] secret, int least) {
        if (secret.length < least || secret.length > 16) {
            return false;
        }
        for (char c : secret) {
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** UTF-8 in an array of its own; to be wiped by the caller. */
    static byte[] bytes(char[] secret) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.limit());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
