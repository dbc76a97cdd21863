package org.eport.workbench.dashboard;

import java.util.List;

/**
 * The numbers of one chart, in words and ready to draw.
 *
 * @param head       what the categories are
 * @param categories along the axis
 */
public record Figures(String title, Shape shape, String head, List<String> categories, List<Series> series) {

    /** How the numbers are drawn. */
    public enum Shape { STACKED_BARS, LINES, SIDEWAYS_BARS }

    /** One number for each category. */
    public record Series(String label, List<Long> values) {

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
