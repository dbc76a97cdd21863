package org.eport.workbench.query;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.eport.core.desk.Workplaces;
import org.eport.core.store.Condition;

/**
 * Dates and times between the store and a person. The store writes {@code 20070115} and times in UTC; people
 * write {@code 2007-01} and mean Beijing.
 */
public final class Moments {

    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    /** How many digits end with the year, the month, the day, the hour, the minute, the second. */
    private static final int[] STEPS = {4, 6, 8, 10, 12, 14};
    private static final ChronoUnit[] UNITS = {ChronoUnit.YEARS, ChronoUnit.MONTHS, ChronoUnit.DAYS,
        ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS};
    private static final String FIRST = "00010101000000";

    private Moments() {
    }

    /** {@code 20070115} as 2007-01-15, {@code 200701} as 2007-01; what is no date stays as it is. */
    public static String grouped(String date) {
        if (!date.matches("[0-9]{4,8}")) {
            return date;
        }
        StringBuilder out = new StringBuilder(date);
        if (date.length() > 6) {
            out.insert(6, '-');
        }
        if (date.length() > 4) {
            out.insert(4, '-');
        }
        return out.toString();
    }

    /**
     * Digits of what a person typed for a date or a time: {@code 2007-01-15 10:00} is {@code 200701151000}.
     */
    public static String digits(String typed) {
        String[] parts = typed.strip().split("[-/.年月日: T]+");
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < parts.length; i++) {
            out.append(i > 0 && parts[i].length() == 1 ? "0" : "").append(parts[i]);
        }
        return out.toString();
    }

    /** The times in UTC that begin so in Beijing; empty when that is no beginning of a time. */
    public static Optional<Condition> beginningInBeijing(String property, String digits) {
        for (int i = 0; i < STEPS.length; i++) {
            if (digits.length() == STEPS[i] && digits.matches("[0-9]+")) {
                int unit = i;
                return moment(digits + FIRST.substring(digits.length()))
                        .map(from -> Condition.within(property,
                        STORED.format(toUtc(from)), STORED.format(toUtc(from.plus(1, UNITS[unit])))));
            }
        }
        return Optional.empty();
    }

    /** The beginning in Beijing of a condition made by {@link #beginningInBeijing}. */
    static String shown(Condition within) {
        String[] bounds = within.value().split(",", 2);
        Optional<LocalDateTime> from = moment(bounds[0]).map(Moments::toBeijing);
        Optional<LocalDateTime> to = moment(bounds.length < 2 ? "" : bounds[1]).map(Moments::toBeijing);
        if (from.isEmpty() || to.isEmpty()) {
            return within.value();
        }
        for (int i = 0; i < UNITS.length; i++) {
            if (from.get().plus(1, UNITS[i]).equals(to.get())) {
                return SHOWN.format(from.get()).substring(0, new int[] {4, 7, 10, 13, 16, 19}[i]);
            }
        }
        return SHOWN.format(from.get()) + " – " + SHOWN.format(to.get());
    }

    private static Optional<LocalDateTime> moment(String stored) {
        try {
            return Optional.of(LocalDateTime.parse(stored, STORED));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static LocalDateTime toBeijing(LocalDateTime utc) {
        return utc.atOffset(ZoneOffset.UTC).atZoneSameInstant(Workplaces.BUSINESS_ZONE).toLocalDateTime();
    }

    private static LocalDateTime toUtc(LocalDateTime beijing) {
        return beijing.atZone(Workplaces.BUSINESS_ZONE).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }
}
