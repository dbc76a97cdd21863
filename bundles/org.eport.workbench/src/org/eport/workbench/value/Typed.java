package org.eport.workbench.value;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.core.desk.Workplaces;
import org.eport.core.document.Field;
import org.eport.core.document.StoredTime;

/**
 * What people type and what the desk takes: days with or without hyphens, moments in Beijing time, numbers
 * with thousands separators and full-width digits from a Chinese keyboard. What cannot be read stays as it
 * was typed, so that the check can say what is wrong with it.
 */
public final class Typed {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Pattern MOMENT = Pattern.compile("(.*?)[ T]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(,\\d{3})+(\\.\\d+)?");

    private Typed() {
    }

    /** The text for the desk. @param today is meant by {@code t} in a day */
    public static String normal(Field field, String typed, LocalDate today) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        return switch (field.kind()) {
            case DATE -> day(plain, today);
            case TIME -> moment(plain, today);
            case INTEGER, DECIMAL -> GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain;
            case CODE -> plain;
            default -> typed.strip();
        };
    }

    /** What stands in the control for a text of the desk: days with hyphens, moments in Beijing time. */
    public static String shown(Field field, String stored) {
        return switch (field.kind()) {
            case DATE -> Values.day(stored);
            case TIME -> Values.moment(stored);
            default -> stored;
        };
    }

    private static String day(String plain, LocalDate today) {
        if (plain.equalsIgnoreCase("t")) {
            return today.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        Matcher day = DAY.matcher(plain);
        if (!day.matches()) {
            return plain;
        }
        try {
            return LocalDate.of(number(day, 1), number(day, 2), number(day, 3))
                    .format(DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return plain;
        }
    }

    private static String moment(String plain, LocalDate today) {
        Matcher moment = MOMENT.matcher(plain);
        if (!moment.matches()) {
            return plain;
        }
        try {
            LocalDate day = LocalDate.parse(day(moment.group(1), today), DateTimeFormatter.BASIC_ISO_DATE);
            int second = moment.group(4) == null ? 0 : number(moment, 4);
            return StoredTime.write(day.atTime(number(moment, 2), number(moment, 3), second)
                    .atZone(Workplaces.BUSINESS_ZONE).toInstant());
        } catch (DateTimeException e) {
            return plain;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    /** Bytes in GBK, where a Chinese character counts two (domain facts 2.9). */
    public static int bytes(String text) {
        return text.getBytes(GB18030).length;
    }
}
