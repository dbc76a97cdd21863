package org.eport.workbench.dashboard;

import java.util.List;
import java.util.Optional;

import org.eport.workbench.look.Palette.Tone;

/**
 * The numbers of one chart, in words and ready to draw.
 *
 * @param head       what the categories are
 * @param categories along the axis
 */
public record Figures(String title, Shape shape, String head, List<String> categories, List<Series> series) {

    /** How the numbers are drawn. */
    public enum Shape { STACKED_BARS, LINES, SIDEWAYS_BARS }

    /** One number for each category. @param tone of the state it counts, when it counts one */
    public record Series(String label, List<Long> values, Optional<Tone> tone) {

        public Series(String label, List<Long> values) {
            this(label, values, Optional.empty());
        }

        public Series {
            values = List.copyOf(values);
        }

        public long sum() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    public Figures {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    public boolean empty() {
        return series.stream().allMatch(one -> one.sum() == 0);
    }

    /** Of all series in one category. */
    public long sum(int category) {
        return series.stream().mapToLong(one -> one.values().get(category)).sum();
    }
}
