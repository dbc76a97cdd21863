package org.eport.workbench.list;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;
import org.eport.core.code.Codes;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.text.Message;
import org.eport.workbench.query.Moments;

/**
 * The value of a field as it is read in a list: codes with their name, times in Beijing's, states in words. Words are
 * looked up once, because a list is drawn many times a second while it scrolls. For one thread.
 */
final class CellText<D extends Document> {

    private final DocumentType<D> type;
    private final Codes codes;
    private final Locale locale;
    private final LocalDate today;
    private final Function<Message, String> words;
    private final Map<String, String> known = new HashMap<>();

    CellText(DocumentType<D> type, Codes codes, Locale locale, LocalDate today, Function<Message, String> words) {
        this.type = type;
        this.codes = codes;
        this.locale = locale;
        this.today = today;
        this.words = words;
    }

    String label(Field field) {
        return words.apply(Message.of(type.labelKey(field.name())));
    }

    /** Empty text for no value. */
    String of(D document, Field field) {
        if (field == Columns.NUMBER) {
            return document.number();
        }
        Object value = type.get(document, field.name());
        if (value == null || "".equals(value)) {
            return "";
        }
        return switch (field.kind()) {
            case TEXT, INTEGER -> value.toString();
            case CODE -> known.computeIfAbsent(field.codeTable() + "\n" + value, key -> code(field, (String) value));
            case DATE -> Moments.grouped((String) value);
            case TIME -> minute(Moments.beijing((String) value));
            case DECIMAL -> decimal((BigDecimal) value, field.scale());
            case FLAG -> words.apply((Boolean) value ? Message.of("workbench.list.yes")
                    : Message.of("workbench.list.no"));
            case STATUS -> known.computeIfAbsent(field.name() + "\n" + state(document, field),
                    key -> state(field, state(document, field)));
            case LINES -> "";
        };
    }

    /** Name of the state a status field is in; empty for none. */
    String state(D document, Field field) {
        return type.get(document, field.name()) instanceof Enum<?> state ? state.name() : "";
    }

    /** A state in words. */
    String state(Field field, String name) {
        return words.apply(Message.of(type.labelKey(field.name()) + "." + name));
    }

    private static String minute(String time) {
        return time.length() == 19 ? time.substring(0, 16) : time;
    }

    private static String decimal(BigDecimal value, int scale) {
        DecimalFormat format = new DecimalFormat(scale == 0 ? "#,##0" : "#,##0." + "0".repeat(scale),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(value);
    }

    /** A code that is not used any more still shows the name it had. */
    private String code(Field field, String code) {
        return codes.table(field.codeTable()).flatMap((CodeTable table) -> table.find(code, today)
                .or(() -> table.entries().stream().filter(entry -> entry.code().equals(code)).findFirst()))
                .map((CodeEntry entry) -> code + " " + entry.name(locale)).orElse(code);
    }
}
