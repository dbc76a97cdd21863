package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/**
 * The columns a type can be shown in, in the order that is usual: the number, the states, what can be asked for, the
 * rest. Lines have none.
 */
final class Columns {

    /** The document's number as a column. */
    static final Field NUMBER = Field.text("number", 30);

    private static final int FEW = 8;
    private static final int CHARACTER = 8;

    private final DocumentType<?> type;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    Columns(DocumentType<?> type) {
        this.type = type;
        fields.put("number", NUMBER);
        type.fields().stream().filter(field -> field.kind() != Field.Kind.LINES)
                .sorted(Comparator.comparingInt(Columns::rank)).forEach(field -> fields.put(field.name(), field));
    }

    private static int rank(Field field) {
        if (field.kind() == Field.Kind.STATUS) {
            return 0;
        }
        return field.kind() == Field.Kind.FLAG ? 2 : field.isQueryable() ? 1 : 3;
    }

    List<Field> all() {
        return List.copyOf(fields.values());
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /**
     * What is shown until a person chooses.
     *
     * @param agency officers see many enterprises, so who owns a document is shown to them
     */
    List<String> usual(boolean agency) {
        if (fields.size() <= FEW) {
            return List.copyOf(fields.keySet());
        }
        List<String> names = new ArrayList<>();
        for (Field field : fields.values()) {
            if (field == NUMBER || field.isQueryable()
                    || agency && field.isRequired() && field.kind() == Field.Kind.TEXT) {
                names.add(field.name());
            }
        }
        return names;
    }

    boolean sortable(String name) {
        return type.queryable().contains(name);
    }

    /** Points at a zoom of 100 % that its usual values take. */
    static int width(Field field) {
        if (field == NUMBER) {
            return 172;
        }
        return switch (field.kind()) {
            case STATUS -> 70;
            case CODE -> 140;
            case DATE -> 90;
            case TIME -> 132;
            case FLAG -> 72;
            case INTEGER, DECIMAL -> Math.max(70, (field.length() + 4) * CHARACTER);
            case TEXT -> Math.clamp((field.length() + 2L) * CHARACTER, 80, 190);
            case LINES -> 0;
        };
    }

    static boolean right(Field field) {
        return field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
    }
}
