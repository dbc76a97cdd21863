package org.eport.workbench.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eport.core.document.Field;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.core.store.Records;
import org.eport.workbench.dashboard.DashboardModel.Chart;
import org.eport.workbench.dashboard.DashboardModel.Days;
import org.eport.workbench.dashboard.DashboardModel.States;
import org.eport.workbench.dashboard.DashboardModel.Top;
import org.eport.workbench.look.Palette.Tone;
import org.eport.workbench.output.Sample;
import org.eport.workbench.output.SampleOffice;
import org.junit.jupiter.api.Test;

/** What the counts of the store become. Today is 1 August 2012. */
class FiguresReaderTest {

    /** Answers a tally as the store would. */
    private interface Store {

        SortedMap<String, Long> tally(List<Condition> conditions, String property, int length);
    }

    private static Figures read(Chart chart, Store store) {
        return read(chart, store, new NullProgressMonitor());
    }

    private static Figures read(Chart chart, Store store, NullProgressMonitor monitor) {
        Records records = (Records) Proxy.newProxyInstance(Records.class.getClassLoader(), new Class<?>[] {Records.class},
                (proxy, method, args) -> store.tally(((Query<?>) args[1]).conditions(), (String) args[2], (int) args[3]));
        return new FiguresReader<>(SampleOffice.station(Locale.CHINESE, records), Sample.TYPE)
                .read(List.of(chart), monitor).get(0);
    }

    private static SortedMap<String, Long> counts(Object... pairs) {
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            counts.put((String) pairs[i], ((Integer) pairs[i + 1]).longValue());
        }
        return counts;
    }

    private static Field field(String name) {
        return Sample.TYPE.field(name).orElseThrow();
    }

    @Test
    void givenStatesByMonthThenOldMonthsAreOneAndNoDayIsNamed() {
        Figures figures = read(new States(field("state"), Optional.of(field("issueDate"))), (conditions, property, length) -> {
            if (property.equals("state")) {
                return counts("OPEN", 16, "DONE", 2);
            }
            assertEquals(6, length);
            if (conditions.get(0).value().equals("DONE")) {
                return counts("201207", 2);
            }
            SortedMap<String, Long> open = counts("", 3);
            for (int month = 1; month <= 12; month++) {
                open.put("2011%02d".formatted(month), 1L);
            }
            open.put("201206", 1L);
            return open;
        });

        assertEquals(List.of("未办", "已办"), figures.series().stream().map(Figures.Series::label).toList());
        assertEquals(14, figures.categories().size());
        assertEquals(List.of("（无）", "更早", "2011-03"), figures.categories().subList(0, 3));
        assertEquals("2012-07", figures.categories().getLast());
        assertEquals(List.of(3L, 2L, 1L), figures.series().get(0).values().subList(0, 3));
        assertEquals(16, figures.series().get(0).sum());
        assertEquals(2, figures.sum(figures.categories().size() - 1));
        assertTrue(figures.series().get(1).tone().isPresent());
    }

    @Test
    void givenStatesWithoutADayThenEachIsABar() {
        Figures figures = read(new States(field("state"), Optional.empty()), (conditions, property, length) ->
                counts("OPEN", 4));

        assertEquals(List.of("未办"), figures.categories());
        assertEquals(List.of(4L), figures.series().get(0).values());
        assertEquals(Optional.<Tone>empty(), figures.series().get(0).tone());
    }

    @Test
    void givenMomentsInUtcThenTheyCountOnTheDayOfBeijing() {
        Figures figures = read(new Days(List.of(field("filedAt"))), (conditions, property, length) -> {
            assertEquals(10, length);
            return conditions.get(0).value().equals("201207") ? counts("2012073115", 1, "2012073116", 5, "20120703", 9,
                    "2012070116", 2) : counts();
        });

        assertEquals(30, figures.categories().size());
        assertEquals("2012-07-03", figures.categories().getFirst());
        assertEquals("2012-08-01", figures.categories().getLast());
        List<Long> values = figures.series().get(0).values();
        assertEquals(5, values.getLast(), "16 o'clock UTC is the next day");
        assertEquals(1, values.get(28));
        assertEquals(6, figures.series().get(0).sum(), "what is broken or older counts nowhere");
    }

    @Test
    void givenDaysThenTheMonthsAskedForAreThoseInSight() {
        TreeMap<String, Long> asked = new TreeMap<>();
        read(new Days(List.of(field("issueDate"))), (conditions, property, length) -> {
            asked.merge(conditions.get(0).value() + "/" + length, 1L, Long::sum);
            return counts("20120801", 3);
        });

        assertEquals(List.of("201207/8", "201208/8"), List.copyOf(asked.keySet()));
    }

    @Test
    void givenManyCodesThenTheFirstTenAreNamedAndTheOthersAreOne() {
        Figures figures = read(new Top(field("port")), (conditions, property, length) -> {
            SortedMap<String, Long> ports = counts("5700", 50, "", 7);
            for (int port = 0; port < 12; port++) {
                ports.put("53%02d".formatted(port), 1L + port);
            }
            return ports;
        });

        assertEquals(11, figures.categories().size());
        assertEquals("5700 拱北关区", figures.categories().getFirst());
        assertEquals("其他 3 个", figures.categories().getLast());
        assertEquals(1 + 2 + 3, figures.series().get(0).values().getLast());
    }

    @Test
    void givenNothingThenTheFiguresAreEmpty() {
        assertTrue(read(new Top(field("port")), (conditions, property, length) -> counts()).empty());
        assertTrue(read(new States(field("state"), Optional.of(field("issueDate"))),
                (conditions, property, length) -> counts()).empty());
    }

    @Test
    void givenACancelThenNothingMoreIsCounted() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);

        assertThrows(OperationCanceledException.class, () -> read(new Top(field("port")),
                (conditions, property, length) -> counts(), monitor));
    }
}
