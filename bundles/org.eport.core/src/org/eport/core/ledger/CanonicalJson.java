package org.eport.core.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one way a value is written before it is hashed: JSON after RFC 8785 (keys sorted, no white space,
 * shortest escapes), limited to strings, whole numbers, booleans, lists and maps, where both readers of a
 * number agree.
 */
public final class CanonicalJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private CanonicalJson() {
    }

    /** @throws IllegalArgumentException for half a character, which has no bytes and would prove another text */
    public static byte[] bytes(Object value) {
        String text = text(value);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i)) && isHalf(text, i)) {
                throw new IllegalArgumentException("no canonical form for half a character");
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public static String text(Object value) {
        StringBuilder out = new StringBuilder(512);
        write(value, out);
        return out.toString();
    }

    private static void write(Object value, StringBuilder out) {
        switch (value) {
            case null -> out.append("null");
            case String text -> string(text, out);
            case Integer number -> out.append(number.intValue());
            case Long number -> out.append(number.longValue());
            case Boolean flag -> out.append(flag.booleanValue());
            case List<?> list -> list(list, out);
            case Map<?, ?> map -> map(map, out);
            default -> throw new IllegalArgumentException("no canonical form for " + value.getClass()
                    .getName());
        }
    }

    private static void list(List<?> list, StringBuilder out) {
        char before = '[';
        for (Object item : list) {
            out.append(before);
            write(item, out);
            before = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private static void map(Map<?, ?> map, StringBuilder out) {
        Map<?, ?> sorted = map instanceof TreeMap ? map : new TreeMap<>(map);
        char before = '{';
        for (Map.Entry<?, ?> entry : sorted.entrySet()) {
            out.append(before);
            string((String) entry.getKey(), out);
            out.append(':');
            write(entry.getValue(), out);
            before = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX[c >> 4]).append(HEX[c & 15]);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isHalf(String text, int at) {
        int other = Character.isHighSurrogate(text.charAt(at)) ? at + 1 : at - 1;
        return other < 0 || other == text.length()
                || Character.isHighSurrogate(text.charAt(at)) == Character.isHighSurrogate(text.charAt(other))
                || !Character.isSurrogate(text.charAt(other));
    }
}
