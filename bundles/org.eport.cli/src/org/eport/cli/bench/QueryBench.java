package org.eport.cli.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import org.eport.core.document.DocumentType;
import org.eport.core.store.Condition;
import org.eport.core.store.Page;
import org.eport.core.store.Query;

/** Prefix and equality query over all forms: the first page of twenty, not counting the whole. */
final class QueryBench {

    private static final int ROUNDS = 2_000;
    private static final double TARGET_MILLIS = 10;

    private final World world;
    private final DocumentType<?> forms;
    private final Random random = new Random(20120801);

    QueryBench(World world) {
        this.world = world;
        this.forms = world.workplace().flow(World.FORM).orElseThrow().type();
    }

    List<Figure> run() {
        return List.of(
                figure("query.equals", "query by whole number, p99",
                        () -> Condition.equal("number", number(9))),
                figure("query.prefix", "query by the first 7 characters, first page, p99",
                        () -> Condition.beginsWith("number", number(7))),
                figure("query.month", "query by issue month, first page, p99",
                        () -> Condition.beginsWith("issueDate", today().substring(0, 6))));
    }

    private String today() {
        return java.time.LocalDate.now(org.eport.core.desk.Workplaces.BUSINESS_ZONE)
                .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String number(int length) {
        int serial = random.nextInt(world.issued());
        return "%02dN%06d".formatted(81 + serial / 1_000_000, serial % 1_000_000).substring(0, length);
    }

    private Figure figure(String id, String what, Supplier<Condition> condition) {
        ask(condition, ROUNDS / 4);
        Samples samples = new Samples(ask(condition, ROUNDS));
        double millis = samples.quantile(0.99) * 1_000;
        return Figure.measured(id, what, millis, "ms").target("≤ 10 ms", millis <= TARGET_MILLIS);
    }

    private double[] ask(Supplier<Condition> condition, int rounds) {
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Condition one = condition.get();
            long start = System.nanoTime();
            Page<?> page = world.workplace().records().find(world.operator(), Query.of(forms, one));
            seconds[i] = (System.nanoTime() - start) / 1e9;
            if (page.rows().isEmpty()) {
                throw new IllegalStateException("nothing found for " + one);
            }
        }
        return seconds;
    }
}
