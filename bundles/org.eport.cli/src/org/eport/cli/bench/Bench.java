package org.eport.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eport.cli.Installed;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.EvaluationSet;

/** Runs all measurements in one process on one fresh instance, and cleans up behind itself. */
public final class Bench {

    /** Forms the queries and the verification are measured at, unless asked otherwise. */
    public static final int FORMS = 1_000_000;

    private static final double HEAP_TARGET_MB = 512;

    private final Installed installed;
    private final PrintWriter progress;

    /** @param progress told what is being measured, because some of it takes minutes */
    public Bench(Installed installed, PrintWriter progress) {
        this.installed = installed;
        this.progress = progress;
    }

    /** @param forms how many forms to lay before queries and verification are measured */
    public List<Figure> run(int forms) throws Exception {
        return in(folder -> all(folder, forms));
    }

    /** What concerns plug-ins alone; nothing when this does not run from an installed product. */
    public List<Figure> plugins() throws Exception {
        return in(folder -> {
            Path instance = folder.resolve("instance");
            EvaluationSet set = EvaluationSet.create(instance, Clock.systemUTC());
            try (Workplace workplace = installed.open(instance)) {
                new Crew(workplace, set).world();
            }
            return plugins(folder, instance, set);
        });
    }

    /** Measures in a folder that is deleted afterwards. */
    private interface Part {

        List<Figure> in(Path folder) throws Exception;
    }

    private static List<Figure> in(Part part) throws Exception {
        Path folder = Files.createTempDirectory("eport-bench");
        try {
            return part.in(folder);
        } finally {
            delete(folder);
        }
    }

    private List<Figure> plugins(Path folder, Path instance, EvaluationSet set) throws Exception {
        Optional<Launch> launch = Launch.running();
        if (launch.isEmpty()) {
            return List.of();
        }
        say("plug-ins");
        return new PluginBench(folder, instance).run(launch.get(), set.entry("operator1").number());
    }

    private List<Figure> all(Path folder, int forms) throws Exception {
        List<Figure> figures = new ArrayList<>();
        Optional<Launch> launch = Launch.running();
        if (launch.isPresent()) {
            say("start-up");
            figures.addAll(new StartBench(folder).run(launch.get()));
        }
        Path instance = folder.resolve("instance");
        EvaluationSet set = EvaluationSet.create(instance, Clock.systemUTC());
        try (Workplace workplace = installed.open(instance)) {
            World world = new Crew(workplace, set).world();
            say("filing, beside plain JDBC");
            try (PlainJdbc plain = new PlainJdbc(folder.resolve("plain"))) {
                figures.addAll(new FilingBench(world, plain).run());
            }
            say("laying forms until there are " + forms);
            int before = world.issued();
            long start = System.nanoTime();
            world.issue(Math.max(0, forms - before));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (forms > before) {
                figures.add(Figure.measured("issue", "issue of forms by SAFE, 5,000 in one action",
                        (forms - before) / seconds, "forms/s"));
            }
            say("queries over " + world.issued() + " forms");
            figures.addAll(new QueryBench(world).run());
            say("verification");
            figures.addAll(new LedgerBench(world).run());
        }
        if (launch.isPresent() && Launch.display()) {
            say("the workbench, beside a bare one");
            figures.addAll(new WorkbenchBench(folder, instance).run(launch.get(), set.entry("operator1").number(),
                    forms));
        }
        figures.addAll(plugins(folder, instance, set));
        double heap = Runtime.getRuntime().maxMemory() / (1024.0 * 1024.0);
        figures.add(Figure.measured("heap.limit", "heap that all of this ran within", heap, "MB")
                .target("≤ 512 MB", heap <= HEAP_TARGET_MB));
        return figures;
    }

    private void say(String what) {
        progress.println("… " + what);
        progress.flush();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
