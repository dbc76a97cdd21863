package org.eport.cli;

import java.util.ArrayList;
import java.util.List;

/** Columns that stay in line on a terminal, where a Chinese character is as wide as two letters. */
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> head) {
        rows.add(List.copyOf(head));
    }

    public Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Head, a rule beneath it, rows. */
    public List<String> lines(String indent) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(indent + line(row, widths).stripTrailing());
            if (lines.size() == 1) {
                lines.add(indent + rule(widths));
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(padded(row.get(i), widths[i]));
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? "" : GAP).append("-".repeat(widths[i]));
        }
        return rule.toString();
    }

    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** How many letters wide a text is shown. */
    static int width(String text) {
        return text.codePoints().map(point -> wide(point) ? 2 : 1).sum();
    }

    /** East Asian wide and full-width characters (Unicode TR 11), as far as this house's texts use them. */
    private static boolean wide(int point) {
        return point >= 0x1100 && point <= 0x115F || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3 || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6 || point >= 0x20000 && point <= 0x3FFFD;
    }
}
