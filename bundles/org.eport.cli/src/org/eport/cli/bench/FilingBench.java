package org.eport.cli.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Request;

/**
 * Filing at port in batches of 1, 20 and 1,000, each run beside plain JDBC doing the same number of forms.
 */
final class FilingBench {

    private static final double SHARE_OF_PLAIN = 0.6;
    private static final double BATCH_TARGET = 3_000;

    private final World world;
    private final PlainJdbc plain;

    FilingBench(World world, PlainJdbc plain) {
        this.world = world;
        this.plain = plain;
    }

    List<Figure> run() throws Exception {
        measure(1_000, 10);
        measure(1, 2_000);
        List<Figure> figures = new ArrayList<>();
        figures.add(figure(1, 500));
        figures.add(figure(20, 100));
        Figure large = figure(1_000, 15);
        figures.add(large.target("≥ 3,000/s, ≥ 0.6 of plain JDBC",
                large.value() >= BATCH_TARGET && large.ratio().orElseThrow() >= SHARE_OF_PLAIN));
        return figures;
    }

    private Figure figure(int size, int rounds) throws Exception {
        double[][] seconds = measure(size, rounds);
        double mine = size / new Samples(seconds[0]).median();
        double other = size / new Samples(seconds[1]).median();
        double ratio = Samples.medianRatio(seconds[1], seconds[0]);
        String beside = size == 1 ? "plain JDBC + one SM2 signature" : "plain JDBC";
        Figure figure = Figure.measured("file.batch" + size, "file at port, batch of " + size + ", beside " + beside,
                mine, "forms/s").beside(other, ratio);
        return size == 1_000 ? figure : figure.target("≥ 0.6 of plain", ratio >= SHARE_OF_PLAIN);
    }

    /** Product and plain in turn, so that a machine whose speed drifts troubles both alike. */
    private double[][] measure(int size, int rounds) throws Exception {
        List<String> forms = world.issue(size * rounds);
        plain.lay(forms);
        double[][] seconds = new double[2][rounds];
        byte[] message = "x".repeat(300).getBytes(StandardCharsets.US_ASCII);
        for (int round = 0; round < rounds; round++) {
            List<String> part = forms.subList(round * size, (round + 1) * size);
            long start = System.nanoTime();
            List<Outcome> outcomes = world.desk().performAll(world.operator(),
                    new Request(World.FORM, "fileAtPort", part, Map.of("port", "5700")), Progress.NONE);
            seconds[0][round] = (System.nanoTime() - start) / 1e9;
            if (!outcomes.stream().allMatch(Outcome::accepted)) {
                throw new IllegalStateException("a filing was refused: " + outcomes);
            }
            start = System.nanoTime();
            if (size == 1) {
                plain.sign(message);
            }
            plain.file(part);
            seconds[1][round] = (System.nanoTime() - start) / 1e9;
        }
        return seconds;
    }
}
