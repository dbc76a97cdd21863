package org.eport.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eport.rollout.trust.SigningKey;

/**
 * Plug-ins in a copy of the product that trusts a key of its own: catalogues, install and revert, and what the plug-ins
 * of all branches together cost at the start.
 */
final class PluginBench {

    /** As many as there are data branches. */
    static final int BRANCHES = 41;

    private static final int ROUNDS = 5;
    private static final int WINDOWS = 3;
    private static final double CHANGE_TARGET = 5;
    private static final double LIST_TARGET = 2;
    /** What an installation consists of; documents and changed states may lie beside it. */
    private static final List<String> PARTS = List.of("artifacts.xml", "configuration", "features", "p2", "plugins");

    private final Path folder;
    private final Path instance;
    private final List<Figure> figures = new ArrayList<>();

    /** @param instance closed, with the cards of {@link Crew}; the workbench opens it */
    PluginBench(Path folder, Path instance) {
        this.folder = folder;
        this.instance = instance;
    }

    /** @param card of the person who opens the workbench */
    List<Figure> run(Launch running, String card) throws Exception {
        Path product = folder.resolve("product");
        for (String part : PARTS) {
            copy(running.install().resolve(part), product.resolve(part));
        }
        SigningKey key = SigningKey.create("Bench <bench@eport.invalid>", "bench".toCharArray());
        Files.createDirectories(product.resolve("keys"));
        Files.write(product.resolve("keys/bench.asc"), key.publicKey());
        new PluginSites(folder, key).make(BRANCHES);
        Launch none = new Launch(product.resolve("plugins").resolve(running.launcher().getFileName()),
                product.resolve("configuration").toString());
        none.cli(folder, "bench", "--rehearse-plugins", folder.toString());
        Map<String, List<Double>> record = Launch.read(PluginRehearsal.record(folder));
        int state = record.get(PluginRehearsal.STATE).getFirst().intValue();
        Launch all = new Launch(none.launcher(), product.resolve("states/" + state + "/configuration").toString());
        changes(record, starts(none, all));
        if (Launch.display()) {
            Files.createDirectories(instance.resolve("users"));
            Files.writeString(instance.resolve("users/last-card"), card);
            windows(none, all);
        }
        return figures;
    }

    /** @param start seconds the head-less application takes; each installation starts the new set once */
    private void changes(Map<String, List<Double>> record, double start) {
        List<Double> lists = record.get(PluginRehearsal.LIST);
        figures.add(limited("plugins.list.first", "catalogue of 41 local sites listed, the first time",
                lists.getFirst(), LIST_TARGET));
        figures.add(limited("plugins.list", "catalogue of 41 local sites listed", median(lists), LIST_TARGET));
        List<Double> installs = record.get(PluginRehearsal.INSTALL);
        figures.add(limited("plugins.install.first", "install a plug-in, the first of a process, beside one start",
                installs.getFirst(), CHANGE_TARGET).beside(start, start / installs.getFirst()));
        figures.add(limited("plugins.install", "install a plug-in, beside one start of the head-less application",
                median(installs), CHANGE_TARGET).beside(start, start / median(installs)));
        figures.add(limited("plugins.revert", "revert it", median(record.get(PluginRehearsal.REVERT)),
                CHANGE_TARGET));
        figures.add(Figure.measured("plugins.install.all", "install 41 plug-ins of 41 sites at once",
                median(record.get(PluginRehearsal.INSTALL_ALL)), "s"));
    }

    /**
     * In turns, after a first start of each that does not count.
     *
     * @return seconds without a plug-in
     */
    private double starts(Launch none, Launch all) throws Exception {
        double[] few = new double[ROUNDS];
        double[] many = new double[ROUNDS];
        none.version(folder);
        all.version(folder);
        for (int round = 0; round < ROUNDS; round++) {
            few[round] = none.version(folder);
            many[round] = all.version(folder);
        }
        beside("plugins.start.headless", "start-up of the head-less application with 41 plug-ins, beside none", many,
                few);
        return new Samples(few).median();
    }

    private void windows(Launch none, Launch all) throws Exception {
        double[][] few = new double[2][WINDOWS];
        double[][] many = new double[2][WINDOWS];
        for (int round = -1; round < WINDOWS; round++) {
            Map<String, List<Double>> without = none.rehearse("rehearsal", instance, folder);
            Map<String, List<Double>> with = all.rehearse("rehearsal", instance, folder);
            if (round >= 0) {
                few[0][round] = without.get("gate").getFirst() / 1_000;
                many[0][round] = with.get("gate").getFirst() / 1_000;
                few[1][round] = without.get("window.ms").getFirst() / 1_000;
                many[1][round] = with.get("window.ms").getFirst() / 1_000;
            }
        }
        beside("plugins.start.login", "start to the login with 41 plug-ins, beside none", many[0], few[0]);
        beside("plugins.start.window", "login to the window with 41 plug-ins, beside none", many[1], few[1]);
    }

    private static double median(List<Double> seconds) {
        return new Samples(seconds.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }

    private void beside(String id, String what, double[] mine, double[] other) {
        figures.add(Figure.measured(id, what, new Samples(mine).median(), "s").beside(new Samples(other).median(),
                Samples.medianRatio(other, mine)));
    }

    private static Figure limited(String id, String what, double seconds, double limit) {
        return Figure.measured(id, what, seconds, "s").target("≤ " + (int) limit + " s", seconds <= limit);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.filter(Files::isRegularFile)
                    .filter(path -> !path.startsWith(from.resolve("org.eclipse.osgi"))).toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
    }
}
