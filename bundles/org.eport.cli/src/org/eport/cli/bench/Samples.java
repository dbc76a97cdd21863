package org.eport.cli.bench;

import java.util.Arrays;

/** Measured durations in seconds, and what to quote of them. */
final class Samples {

    private final double[] sorted;

    Samples(double[] seconds) {
        this.sorted = seconds.clone();
        Arrays.sort(sorted);
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    /** The duration that this share of all samples does not exceed. */
    double quantile(double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** The middle of the pairwise quotients, which a machine whose speed drifts disturbs least. */
    static double medianRatio(double[] above, double[] below) {
        double[] ratios = new double[above.length];
        Arrays.setAll(ratios, i -> above[i] / below[i]);
        return new Samples(ratios).median();
    }
}
