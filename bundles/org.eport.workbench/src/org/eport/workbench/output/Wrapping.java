package org.eport.workbench.output;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines of a width: Chinese between characters but not before a full stop, Latin between words, and a
 * word that is wider than the line wherever it must be.
 */
final class Wrapping {

    private final ToDoubleFunction<String> measure;
    private final double width;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private Wrapping(double width, ToDoubleFunction<String> measure) {
        this.width = width;
        this.measure = measure;
    }

    /** @return at least one line, the empty one for an empty text */
    static List<String> lines(String text, double width, Locale locale, ToDoubleFunction<String> measure) {
        if (text.indexOf('\n') < 0 && measure.applyAsDouble(text) <= width) {
            return List.of(text);
        }
        Wrapping wrapping = new Wrapping(width, measure);
        text.lines().forEach(paragraph -> wrapping.paragraph(paragraph, locale));
        return wrapping.lines.isEmpty() ? List.of("") : wrapping.lines;
    }

    private void paragraph(String text, Locale locale) {
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            piece(text.substring(start, end));
        }
        end();
    }

    private void piece(String piece) {
        if (fits(line + piece.stripTrailing())) {
            line += piece;
            return;
        }
        if (!line.isEmpty()) {
            end();
        }
        if (fits(piece.stripTrailing())) {
            line = piece;
        } else {
            piece.codePoints().forEach(point -> {
                String letter = Character.toString(point);
                if (!line.isEmpty() && !fits(line + letter)) {
                    end();
                }
                line += letter;
            });
        }
    }

    private boolean fits(String text) {
        return measure.applyAsDouble(text) <= width;
    }

    private void end() {
        lines.add(line.stripTrailing());
        line = "";
    }
}
