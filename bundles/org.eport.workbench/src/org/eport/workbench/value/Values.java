package org.eport.workbench.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

import org.eport.core.code.CodeEntry;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/** Writes the value of a field as people read it. Takes values of entities and those the ledger writes. */
public final class Values {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Workstation station;

    public Values(Workstation station) {
        this.station = station;
    }

    /**
     * @param labels prefix of the field's keys: the type's id, for a cell of a line table the type's id and the
     *               table's name
     * @param value  null for nothing
     */
    public String text(String labels, Field field, Object value) {
        if (value == null || "".equals(value)) {
            return "";
        }
        return switch (field.kind()) {
            case TEXT, INTEGER -> value.toString();
            case CODE -> code(field, value.toString());
            case DATE -> day(value.toString());
            case TIME -> moment(value.toString());
            case DECIMAL -> decimal(field, value.toString());
            case FLAG -> station.say(Boolean.parseBoolean(value.toString()) ? "workbench.value.yes"
                    : "workbench.value.no");
            case STATUS -> station.say(labels + "." + field.name() + "." + value);
            case LINES -> value instanceof List<?> lines ? station.say("workbench.value.lines", lines.size())
                    : value.toString();
        };
    }

    private String code(Field field, String code) {
        LocalDate today = station.today();
        Optional<CodeEntry> entry = station.workplace().codes().table(field.codeTable())
                .flatMap(table -> table.find(code, today).or(() -> table.entries().stream()
                .filter(one -> one.code().equals(code)).findFirst()));
        return entry.map(one -> code + " " + one.name(station.locale())).orElse(code);
    }

    private static String day(String stored) {
        try {
            return LocalDate.parse(stored, DateTimeFormatter.BASIC_ISO_DATE).toString();
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String moment(String stored) {
        try {
            return LocalDateTime.parse(stored, MOMENT).atZone(ZoneOffset.UTC)
                    .withZoneSameInstant(Workplaces.BUSINESS_ZONE).format(SHOWN);
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    private static String decimal(Field field, String value) {
        return "%,.{s}f".replace("{s}", String.valueOf(field.scale()))
                .formatted(new BigDecimal(value).setScale(field.scale(), RoundingMode.HALF_UP));
    }
}
