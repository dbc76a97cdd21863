package org.eport.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Start-up of the head-less application as a whole process, beside a JVM that does nothing. */
final class StartBench {

    private static final int ROUNDS = 5;

    private final Path folder;

    StartBench(Path folder) {
        this.folder = folder;
    }

    /** Nothing when this does not run from the installed product, where there is no launcher to start. */
    List<Figure> run() throws Exception {
        Optional<Path> launcher = launcher();
        if (launcher.isEmpty()) {
            return List.of();
        }
        List<String> product = new ArrayList<>(List.of(java()));
        product.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        product.addAll(List.of("-jar", launcher.get().toString(), "-nosplash", "-application",
                "org.eport.cli.app",
                "-configuration", System.getProperty("osgi.configuration.area", ""),
                "-data", folder.resolve("start").toString(), "--version"));
        double[] mine = new double[ROUNDS];
        double[] bare = new double[ROUNDS];
        seconds(product);
        for (int round = 0; round < ROUNDS; round++) {
            mine[round] = seconds(product);
            bare[round] = seconds(List.of(java(), "-version"));
        }
        return List.of(Figure.measured("start.headless",
                "start-up of the head-less application, beside java -version",
                new Samples(mine).median(), "s")
                .beside(new Samples(bare).median(), Samples.medianRatio(bare, mine)));
    }

    /** What this process was started with; empty when that is not the installed product. */
    static Optional<Path> launcher() {
        return Optional.of(Path.of(ManagementFactory.getRuntimeMXBean().getClassPath()))
                .filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private double seconds(List<String> command) throws IOException, InterruptedException {
        Path log = Files.createTempFile(folder, "start", ".log");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException("start-up ended with " + exit + ": " + Files.readString(log));
        }
        return seconds;
    }
}
