package org.eport.core.flow;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells how wide a text will be without a screen or a font at hand: labels that must not run into each other
 * have to be measured before anybody draws them. Errs to the wide side.
 */
final class FlowDiagramText {

    /** Must not begin a line. */
    private static final String CLOSING = "，。、；：！？）》」』”’,.;:!?)";

    /** One line of text as it will stand. */
    record Line(String text, int size, String fill, boolean bold) {

        int width() {
            return FlowDiagramText.width(text, size) * (bold ? 106 : 100) / 100;
        }

        int height() {
            return size + 4;
        }
    }

    /** Lines under each other. */
    record Block(List<Line> lines) {

        Block {
            lines = List.copyOf(lines);
        }

        int width() {
            return lines.stream().mapToInt(Line::width).max().orElse(0);
        }

        int height() {
            return lines.stream().mapToInt(Line::height).sum();
        }
    }

    private FlowDiagramText() {
    }

    static int width(String text, int size) {
        double em = text.codePoints().mapToDouble(FlowDiagramText::em).sum();
        return (int) Math.ceil(em * size);
    }

    private static double em(int c) {
        if (c >= 0x2E80) {
            return 1;
        }
        return Character.isUpperCase(c) || c == '@' || c == '%' || c > 0x2000 ? 0.72 : 0.58;
    }

    /** The text as a block no wider than this, broken at spaces and between Chinese characters. */
    static Block wrap(String text, int size, String fill, boolean bold, int most) {
        return new Block(broken(text, size, most).stream().map(line -> new Line(line, size, fill, bold))
                .toList());
    }

    /** The same with lines of about one length, so that no single character is left for the last one. */
    static Block wrapEvenly(String text, int size, String fill, boolean bold, int most) {
        int lines = broken(text, size, most).size();
        int narrow = width(text, size) / lines;
        while (narrow < most && broken(text, size, narrow).size() > lines) {
            narrow += size / 2;
        }
        return wrap(text, size, fill, bold, Math.min(narrow, most));
    }

    private static List<String> broken(String text, int size, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words(text)) {
            if (!line.isEmpty() && width(line + word.stripTrailing(), size) > most) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    /** What must stay together, each with the space after it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int before = ' ';
        for (int c : text.codePoints().toArray()) {
            boolean breakable = before == ' ' || before >= 0x2E80 || c >= 0x2E80;
            if (!word.isEmpty() && breakable && c != ' ' && CLOSING.indexOf(c) < 0) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.appendCodePoint(c);
            before = c;
        }
        words.add(word.toString());
        return words;
    }
}
