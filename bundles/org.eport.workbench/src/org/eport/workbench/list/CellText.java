package org.eport.workbench.list;

import java.util.HashMap;
import java.util.Map;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Values;

/**
 * The value of a field as it is read in a list. Words are looked up once, because a list is drawn many times a second
 * while it scrolls. For one thread.
 */
final class CellText<D extends Document> {

    /** A list shows times to the minute. */
    private static final int TO_THE_MINUTE = "2012-07-31 10:02".length();

    private final DocumentType<D> type;
    private final Workstation station;
    private final Values values;
    private final Map<String, String> known = new HashMap<>();

    CellText(DocumentType<D> type, Workstation station) {
        this.type = type;
        this.station = station;
        this.values = new Values(station);
    }

    String label(Field field) {
        return station.say(Message.of(type.labelKey(field.name())));
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
            case CODE, STATUS, FLAG -> known.computeIfAbsent(field.name() + "\n" + value,
                    key -> values.text(type, field, value));
            case TIME -> minute(values.text(type, field, value));
            case LINES -> "";
            case TEXT, INTEGER, DATE, DECIMAL -> values.text(type, field, value);
        };
    }

    /** Name of the state a status field is in; empty for none. */
    String state(D document, Field field) {
        return type.get(document, field.name()) instanceof Enum<?> state ? state.name() : "";
    }

    /** A state in words. */
    String state(Field field, String name) {
        return values.text(type, field, name);
    }

    private static String minute(String time) {
        return time.length() > TO_THE_MINUTE ? time.substring(0, TO_THE_MINUTE) : time;
    }
}
