package org.eport.cli.bench;

import java.nio.file.Path;
import java.util.List;

/** Start-up of the head-less application as a whole process, beside a JVM that does nothing. */
final class StartBench {

    private static final int ROUNDS = 5;

    private final Path folder;

    StartBench(Path folder) {
        this.folder = folder;
    }

    List<Figure> run(Launch product) throws Exception {
        double[] mine = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        product.version(folder);
        for (int round = 0; round < ROUNDS; round++) {
            mine[round] = product.version(folder);
            bare[round] = Launch.seconds(List.of(Launch.java(), "-version"), folder);
        }
        return List.of(Figure.measured("start.headless",
                "start-up of the head-less application, beside java -version",
                new Samples(mine).median(), "s")
                .beside(new Samples(bare).median(), Samples.medianRatio(bare, mine)));
    }
}
