package org.eport.cli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The workbench in its own process on an instance with many forms, rehearsed by itself, in turn with a workbench that
 * has nothing in it. The first round warms up and does not count.
 */
final class WorkbenchBench {

    private static final int ROUNDS = 3;
    private static final double MEGA = 1024.0 * 1024.0;

    private final Path folder;
    private final Path instance;
    private final Map<String, List<Double>> mine = new LinkedHashMap<>();
    private final Map<String, List<Double>> bare = new LinkedHashMap<>();

    /** @param instance closed, with the cards of {@link Crew} */
    WorkbenchBench(Path folder, Path instance) {
        this.folder = folder;
        this.instance = instance;
    }

    /** @param card of the person who is played */
    List<Figure> run(Launch launch, String card, int forms) throws Exception {
        Files.createDirectories(instance.resolve("users"));
        Files.writeString(instance.resolve("users/last-card"), card);
        for (int round = 0; round <= ROUNDS; round++) {
            Map<String, List<Double>> product = launch.rehearse("rehearsal", instance, folder);
            Map<String, List<Double>> empty = launch.rehearse("bare", folder.resolve("bare"), folder);
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
}
