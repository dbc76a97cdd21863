package org.eport.core.card.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.eport.core.card.Sm2;

/**
 * What stands in the file of a soft card, as a value, so that reading, changing and storing are three
 * separate things. Text, UTF-8, one {@code key=value} per line, {@code #} begins a comment; binary values in
 * Base64.
 *
 * <pre>
 * format=1
 * number=9900000000001
 * certificate=                  X.509 in DER
 * kdf=argon2id
 * kdf.memory=32768              KiB
 * kdf.iterations=2
 * kdf.lanes=1
 * pin.tries=5                   left; 0: blocked
 * pin.mustChange=true           still the initial PIN
 * pin.salt=                     16 bytes
 * pin.box=                      data key sealed under the PIN, see {@link Box}
 * puk.tries=10
 * puk.salt=
 * puk.box=                      data key sealed under the PUK
 * key.box=                      private key (32 bytes, big endian) sealed under the data key
 * </pre>
 */
record CardFile(String number, byte[] certificate, KdfCost cost, Lock pin, boolean mustChange, Lock puk,
        byte[] keyBox) {

    static final int PIN_TRIES = 5;
    static final int PUK_TRIES = 10;

    private static final String FORMAT = "1";

    /** The data key behind one secret, and the tries left to name that secret. */
    record Lock(int tries, byte[] salt, byte[] box) {

        Lock withTries(int left) {
            return new Lock(left, salt, box);
        }
    }

    CardFile withPin(Lock changed, boolean stillInitial) {
        return new CardFile(number, certificate, cost, changed, stillInitial, puk, keyBox);
    }

    CardFile withPuk(Lock changed) {
        return new CardFile(number, certificate, cost, pin, mustChange, changed, keyBox);
    }

    /** What makes it this card and no other, whatever its PIN and counters are. */
    String identity() {
        return HexFormat.of().formatHex(Sm2.sm3(certificate, keyBox));
    }

    byte[] toBytes() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("format", FORMAT);
        values.put("number", number);
        values.put("certificate", base64(certificate));
        values.put("kdf", "argon2id");
        values.put("kdf.memory", String.valueOf(cost.memory()));
        values.put("kdf.iterations", String.valueOf(cost.iterations()));
        values.put("kdf.lanes", String.valueOf(cost.lanes()));
        values.put("pin.tries", String.valueOf(pin.tries()));
        values.put("pin.mustChange", String.valueOf(mustChange));
        values.put("pin.salt", base64(pin.salt()));
        values.put("pin.box", base64(pin.box()));
        values.put("puk.tries", String.valueOf(puk.tries()));
        values.put("puk.salt", base64(puk.salt()));
        values.put("puk.box", base64(puk.box()));
        values.put("key.box", base64(keyBox));
        StringBuilder text = new StringBuilder(
                "# E-port soft card, for evaluation and tests / 电子口岸软卡, 仅供试用和测试\n");
        values.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException saying what is wrong with the text */
    static CardFile parse(byte[] bytes) {
        Map<String, String> values = lines(bytes);
        require(values, "format", FORMAT);
        require(values, "kdf", "argon2id");
        KdfCost cost = new KdfCost(number(values, "kdf.memory", Integer.MAX_VALUE),
                number(values, "kdf.iterations", Integer.MAX_VALUE),
                number(values, "kdf.lanes", Integer.MAX_VALUE));
        return new CardFile(value(values, "number"), binary(values, "certificate"), cost,
                lock(values, "pin", PIN_TRIES), value(values, "pin.mustChange").equals("true"),
                lock(values, "puk", PUK_TRIES), binary(values, "key.box"));
    }

    private static Map<String, String> lines(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw new IllegalArgumentException("not UTF-8", notText);
        }
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 0 || values.put(line.substring(0, equals), line.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("line without '=' or twice the same key");
            }
        });
        return values;
    }

    private static Lock lock(Map<String, String> values, String name, int most) {
        return new Lock(number(values, name + ".tries", most), binary(values, name + ".salt"),
                binary(values, name + ".box"));
    }

    private static String value(Map<String, String> values, String key) {
        String value = values.get(key);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("no " + key);
        }
        return value;
    }

    private static void require(Map<String, String> values, String key, String wanted) {
        if (!value(values, key).equals(wanted)) {
            throw new IllegalArgumentException(key + " is not " + wanted);
        }
    }

    private static int number(Map<String, String> values, String key, int most) {
        int number = Integer.parseInt(value(values, key));
        if (number < 0 || number > most) {
            throw new IllegalArgumentException(key + " out of bounds");
        }
        return number;
    }

    private static byte[] binary(Map<String, String> values, String key) {
        return Base64.getDecoder().decode(value(values, key));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
