package org.eport.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The workbench in its own process on an instance with many forms, rehearsed by itself, in turn with a workbench that
 * has nothing in it. The first round warms up and does not count.
 */
final class WorkbenchBench {

    private static final int ROUNDS = 3;
    private static final int MINUTES = 5;
    private static final double MEGA = 1024.0 * 1024.0;
    private static final String APPLICATION = "org.eport.workbench.";

    private final Path folder;
    private final Path instance;
    private final Map<String, List<Double>> mine = new LinkedHashMap<>();
    private final Map<String, List<Double>> bare = new LinkedHashMap<>();

    /** @param instance closed, with the cards of {@link Crew} */
    WorkbenchBench(Path folder, Path instance) {
        this.folder = folder;
        this.instance = instance;
    }

    /** Nothing without a display, or when this does not run from the installed product. */
    List<Figure> run(String card, int forms) throws Exception {
        Optional<Path> launcher = StartBench.launcher();
        boolean display = System.getenv("DISPLAY") != null
                || System.getProperty("os.name").startsWith("Windows");
        if (launcher.isEmpty() || !display) {
            return List.of();
        }
        Files.createDirectories(instance.resolve("users"));
        Files.writeString(instance.resolve("users/last-card"), card);
        for (int round = 0; round <= ROUNDS; round++) {
            Map<String, List<Double>> product = rehearse(launcher.get(), "rehearsal", instance, round);
            Map<String, List<Double>> empty = rehearse(launcher.get(), "bare", folder.resolve("bare"), round);
            if (round > 0) {
                product.forEach((what, values) -> mine.computeIfAbsent(what, any ->
                        new ArrayList<>()).addAll(values));
                empty.forEach((what, values) -> bare.computeIfAbsent(what, any ->
                        new ArrayList<>()).addAll(values));
            }
        }
        return figures(forms);
    }

    private List<Figure> figures(int forms) {
        List<Figure> figures = new ArrayList<>();
        double start = median(mine, "gate");
        figures.add(seconds("workbench.start", "start to the login, beside a bare workbench", start, 4)
                .beside(median(bare, "window") / 1_000, median(bare, "window") / start));
        figures.add(seconds("workbench.login", "login to the window", median(mine, "window.ms"), 2));
        figures.add(seconds("workbench.firstList", "login to the first list", median(mine, "list.first.ms"),
                2));
        figures.add(seconds("workbench.list", "open a list over " + forms
                + " forms", median(mine, "list.all.ms"), 1));
        figures.add(seconds("workbench.document", "open a form", median(mine, "document.ms"), 0.2));
        double heap = median(mine, "heap") / MEGA;
        double bareHeap = median(bare, "heap") / MEGA;
        figures.add(Figure.measured("workbench.heap", "heap in use when idle, beside a bare workbench", heap,
                "MB")
                .target("≤ 200 MB", heap <= 200).beside(bareHeap, bareHeap / heap));
        return figures;
    }

    private static Figure seconds(String id, String what, double millis, double limit) {
        return Figure.measured(id, what, millis / 1_000, "s").target("≤ " + limit
                + " s", millis <= limit * 1_000);
    }

    /** Not a number when nothing was measured, so that no target is met by it. */
    private static double median(Map<String, List<Double>> all, String what) {
        List<Double> values = all.getOrDefault(what, List.of());
        return values.isEmpty() ? Double.NaN
                : new Samples(values.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }

    private Map<String, List<Double>> rehearse(Path launcher, String application, Path data, int round)
            throws IOException, InterruptedException {
        Path record = folder.resolve(application + "-" + round + ".txt");
        Path log = folder.resolve(application + "-" + round + ".log");
        List<String> command = new ArrayList<>(List.of(StartBench.java(), "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED", "-Dorg.eport.rehearsal.record=" + record));
        command.addAll(List.of("-jar", launcher.toString(), "-nosplash", "-application", APPLICATION
                + application,
                "-configuration", System.getProperty("osgi.configuration.area", ""), "-data",
                        data.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile())
                .start();
        try (var in = process.outputWriter(StandardCharsets.US_ASCII)) {
            in.write(Crew.benchPin());
            in.write('\n');
        } catch (IOException ended) {
            Files.writeString(log, "took no PIN: " + ended.getMessage()
                    + "\n", java.nio.file.StandardOpenOption.APPEND);
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the workbench did not end: " + Files.readString(log));
        }
        if (!Files.exists(record)) {
            throw new IOException("nothing was measured: " + Files.readString(log));
        }
        return read(record);
    }

    private static Map<String, List<Double>> read(Path record) throws IOException {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(record)) {
            String[] parts = line.split(" ");
            values.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(Double.valueOf(parts[1]));
        }
        return values;
    }
}
