package org.eport.workbench.dashboard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.StoredTime;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.workbench.Workstation;
import org.eport.workbench.dashboard.DashboardModel.Chart;
import org.eport.workbench.dashboard.DashboardModel.Days;
import org.eport.workbench.dashboard.DashboardModel.States;
import org.eport.workbench.dashboard.DashboardModel.Top;
import org.eport.workbench.dashboard.Figures.Series;
import org.eport.workbench.dashboard.Figures.Shape;
import org.eport.workbench.value.Values;

/**
 * Counts what the charts of one document type show, within the holder's sight. Reads the store: never on the UI thread.
 */
final class FiguresReader<D extends Document> {

    static final int DAYS = 30;
    static final int TOP = 10;
    /** Months that stand apart; what is older is one. */
    static final int MONTHS = 12;

    private static final int MONTH_LENGTH = 6;
    private static final int DAY_LENGTH = 8;
    /** By the hour, so that a moment in UTC falls on the right day in Beijing. */
    private static final int HOUR_LENGTH = 10;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM");
    private static final String OLDER = "0";

    private final Workstation station;
    private final DocumentType<D> type;
    private final Values values;

    FiguresReader(Workstation station, DocumentType<D> type) {
        this.station = station;
        this.type = type;
        this.values = new Values(station);
    }

    List<Figures> read(List<Chart> charts, IProgressMonitor monitor) {
        List<Figures> figures = new ArrayList<>();
        for (Chart chart : charts) {
            if (monitor.isCanceled()) {
                throw new OperationCanceledException();
            }
            figures.add(switch (chart) {
                case States states -> states(states);
                case Days days -> days(days);
                case Top top -> top(top);
            });
        }
        return figures;
    }

    private String label(Field field) {
        return station.say(type.labelKey(field.name()));
    }

    private SortedMap<String, Long> tally(Query<D> query, Field field, int length) {
        return station.workplace().records().tally(station.session(), query, field.name(), length);
    }

    private Figures states(States chart) {
        SortedMap<String, Long> all = tally(Query.of(type), chart.axis(), 0);
        List<String> present = chart.axis().statusValues().stream().filter(state -> all.getOrDefault(state, 0L) > 0)
                .toList();
        return chart.by().map(by -> statesByMonth(chart.axis(), by, present))
                .orElseGet(() -> new Figures(label(chart.axis()), Shape.SIDEWAYS_BARS, label(chart.axis()),
                        present.stream().map(state -> state(chart.axis(), state)).toList(),
                        List.of(new Series(station.say("workbench.dashboard.count"),
                                present.stream().map(all::get).toList()))));
    }

    private String state(Field axis, String state) {
        return values.text(type.id(), axis, state);
    }

    private Figures statesByMonth(Field axis, Field by, List<String> present) {
        Map<String, SortedMap<String, Long>> months = new LinkedHashMap<>();
        TreeSet<String> named = new TreeSet<>();
        for (String state : present) {
            SortedMap<String, Long> one = tally(Query.of(type, Condition.equal(axis.name(), state)), by, MONTH_LENGTH);
            months.put(state, one);
            named.addAll(one.keySet());
        }
        named.remove("");
        List<String> shown = new ArrayList<>(named.descendingSet().stream().limit(MONTHS).toList().reversed());
        boolean older = named.size() > shown.size();
        boolean none = months.values().stream().anyMatch(one -> one.containsKey(""));
        if (older) {
            shown.addFirst(OLDER);
        }
        if (none) {
            shown.addFirst("");
        }
        List<Series> series = months.entrySet().stream().map(one -> new Series(state(axis, one.getKey()),
                shown.stream().map(month -> of(month, one.getValue(), shown)).toList(),
                Optional.of(values.tone(axis, one.getKey())))).toList();
        return new Figures(station.say("workbench.dashboard.statesByMonth", label(axis), label(by)), Shape.STACKED_BARS,
                label(by), shown.stream().map(this::month).toList(), series);
    }

    private static long of(String month, SortedMap<String, Long> counts, List<String> shown) {
        return month.equals(OLDER) ? counts.entrySet().stream().filter(one -> !one.getKey().isEmpty()
                && !shown.contains(one.getKey())).mapToLong(Map.Entry::getValue).sum() : counts.getOrDefault(month, 0L);
    }

    private String month(String month) {
        return month.isEmpty() ? station.say("workbench.dashboard.none") : month.equals(OLDER)
                ? station.say("workbench.dashboard.older") : month.length() == MONTH_LENGTH
                ? month.substring(0, 4) + "-" + month.substring(4) : month;
    }

    private Figures days(Days chart) {
        LocalDate last = station.today();
        List<LocalDate> days = last.minusDays(DAYS - 1L).datesUntil(last.plusDays(1)).toList();
        List<Series> series = chart.fields().stream().map(field -> {
            Map<LocalDate, Long> counts = counts(field, days.getFirst(), last);
            return new Series(label(field), days.stream().map(day -> counts.getOrDefault(day, 0L)).toList());
        }).toList();
        String names = series.stream().map(Series::label).collect(Collectors.joining(
                station.say("workbench.dashboard.and")));
        return new Figures(station.say("workbench.dashboard.days", DAYS, names), Shape.LINES,
                station.say("workbench.dashboard.day"), days.stream().map(LocalDate::toString).toList(), series);
    }

    private Map<LocalDate, Long> counts(Field field, LocalDate first, LocalDate last) {
        boolean moment = field.kind() == Field.Kind.TIME;
        Map<LocalDate, Long> counts = new TreeMap<>();
        YearMonth end = YearMonth.from(last);
        for (YearMonth month = YearMonth.from(first.minusDays(1)); !month.isAfter(end); month = month.plusMonths(1)) {
            tally(Query.of(type, Condition.beginsWith(field.name(), month.format(MONTH))), field,
                    moment ? HOUR_LENGTH : DAY_LENGTH).forEach((value, count) ->
                    (moment ? hour(value) : day(value)).ifPresent(day -> counts.merge(day, count, Long::sum)));
        }
        return counts;
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> hour(String value) {
        try {
            return Optional.of(LocalDate.ofInstant(StoredTime.read(value + "0000"), Workplaces.BUSINESS_ZONE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Figures top(Top chart) {
        List<Map.Entry<String, Long>> sorted = tally(Query.of(type), chart.field(), 0).entrySet().stream()
                .filter(one -> !one.getKey().isEmpty())
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey())).toList();
        List<String> categories = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        sorted.stream().limit(TOP).forEach(one -> {
            categories.add(values.text(type.id(), chart.field(), one.getKey()));
            counts.add(one.getValue());
        });
        if (sorted.size() > TOP) {
            categories.add(station.say("workbench.dashboard.others", sorted.size() - TOP));
            counts.add(sorted.stream().skip(TOP).mapToLong(Map.Entry::getValue).sum());
        }
        return new Figures(station.say("workbench.dashboard.top", label(chart.field()), TOP), Shape.SIDEWAYS_BARS,
                label(chart.field()), categories, List.of(new Series(station.say("workbench.dashboard.count"), counts)));
    }
}
