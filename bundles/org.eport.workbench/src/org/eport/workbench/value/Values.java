package org.eport.workbench.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eport.core.code.CodeEntry;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.StoredTime;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Tone;
import org.eport.workbench.look.StateTone;

/**
 * Writes the value of a field as people read it: codes with their name, days with hyphens, moments in Beijing
 * time, states in words. Takes the values of an entity as well as those the ledger writes. Thread-safe.
 */
public final class Values {

    private static final DateTimeFormatter MOMENT_SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /**
     * A number with more places behind the point than money is a quantity; its zeros at the end say nothing.
     */
    private static final int MONEY_SCALE = 2;

    private final Workstation station;

    public Values(Workstation station) {
        this.station = station;
    }

    public String text(DocumentType<?> type, Field field, Object value) {
        return text(type.id(), field, value);
    }

    /**
     * @param labels prefix of the field's keys: the type's id, for a cell of a line table the type's id and
     *               the table's name
     * @param value  null for nothing
     * @return empty for nothing; never fails, what does not fit its field is written as it is
     */
    public String text(String labels, Field field, Object value) {
        if (value == null || "".equals(value)) {
            return "";
        }
        return switch (field.kind()) {
            case TEXT, INTEGER -> value.toString();
            case CODE -> codeAndName(field, value.toString());
            case DATE -> day(value.toString());
            case TIME -> moment(value.toString());
            case DECIMAL -> decimal(field, value);
            case FLAG -> station.say(Boolean.parseBoolean(value.toString()) ? "workbench.value.yes"
                    : "workbench.value.no");
            case STATUS -> station.say(labels + "." + field.name() + "." + value);
            case LINES -> value instanceof List<?> lines ? station.say("workbench.value.lines", lines.size())
                    : value.toString();
        };
    }

    /** The name of a code, as it is valid today or was valid once; empty when the table does not know it. */
    public Optional<String> name(Field field, String code) {
        return station.workplace().codes().table(field.codeTable())
                .flatMap(table -> table.find(code, station.today())
                        .or(() -> table.entries().stream().filter(one -> one.code().equals(code))
                                .findFirst()))
                .map(entry -> name(entry, station.locale()));
    }

    /** The name in the reader's language, or the one there is. */
    public static String name(CodeEntry entry, Locale locale) {
        String name = entry.name(locale);
        return name.isEmpty() ? entry.nameZh() + entry.nameEn() : name;
    }

    private String codeAndName(Field field, String code) {
        return name(field, code).map(name -> code + " " + name).orElse(code);
    }

    /** {@code 20120731} with hyphens. */
    public static String day(String value) {
        try {
            return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** A moment as the documents keep it (UTC), in Beijing time. */
    public static String moment(String value) {
        try {
            return moment(StoredTime.read(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    public static String moment(Instant value) {
        ZoneId beijing = Workplaces.BUSINESS_ZONE;
        return MOMENT_SHOWN.format(value.atZone(beijing));
    }

    private static String decimal(Field field, Object value) {
        try {
            BigDecimal number = value instanceof BigDecimal own ? own : new BigDecimal(value.toString());
            BigDecimal shown = field.scale() <= MONEY_SCALE
                    ? number.setScale(Math.max(field.scale(), number.stripTrailingZeros().scale()),
                            RoundingMode.UNNECESSARY)
                    : number.stripTrailingZeros();
            DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setMinimumFractionDigits(Math.max(0, shown.scale()));
            format.setMaximumFractionDigits(Math.max(0, shown.scale()));
            return format.format(shown);
        } catch (NumberFormatException e) {
            return value.toString();
        }
    }

    /** Which of the five looks a state has. */
    public Tone tone(Field field, Object value) {
        return value == null || field.kind() != Field.Kind.STATUS ? Tone.NEUTRAL
                : StateTone.of(value.toString());
    }
}
