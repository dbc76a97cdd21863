package org.eport.help;

import java.util.Locale;

/** The words around the first place of what was looked for, so that a person can choose among the found. */
final class Excerpt {

    private static final int BEFORE = 16;
    private static final int LENGTH = 90;

    private Excerpt() {
    }

    static String of(String text, String words) {
        String line = text.replaceAll("\\s+", " ").strip();
        int start = Math.max(0, first(line.toLowerCase(Locale.ROOT), words) - BEFORE);
        int end = Math.min(line.length(), start + LENGTH);
        return (start > 0 ? "…" : "") + line.substring(start, end).strip() + (end < line.length() ? "…" : "");
    }

    private static int first(String line, String words) {
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("[\\s\u3000]+")) {
            int at = word.isEmpty() ? -1 : line.indexOf(word);
            if (at >= 0) {
                return at;
            }
        }
        return 0;
    }
}
