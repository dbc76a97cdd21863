package org.eport.workbench.output;

import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Values;

/**
 * Finds labels and values for the columns of a list, those included that no type declares: the document's number and
 * its owner.
 */
final class Columns {

    static final String NUMBER = "number";
    static final String OWNER = "orgCode";

    private static final int DAY_WIDTH = 10;
    private static final int MOMENT_WIDTH = 19;
    private static final int CODE_WIDTH = 20;
    private static final int NUMBER_WIDTH = 20;
    private static final int WIDEST = 42;
    private static final int GROUP = 3;
    private static final int FIRST_WIDE = 0x1100;

    private final Workstation station;
    private final DocumentType<?> type;
    private final Values values;

    /** @param type id of a document type that is installed */
    Columns(Workstation station, String type) {
        this.station = station;
        this.type = station.workplace().flow(type).orElseThrow().type();
        this.values = new Values(station);
    }

    String label(Field column) {
        boolean owner = column.name().equals(OWNER) && type.field(OWNER).isEmpty();
        return station.say(owner ? "proof.page.owner" : type.labelKey(column.name()));
    }

    List<String> labels(List<Field> columns) {
        return columns.stream().map(this::label).toList();
    }

    /** Room its values need, in the width of digits; a Chinese character takes two. */
    int width(Field column) {
        int content = switch (column.kind()) {
            case DATE -> DAY_WIDTH;
            case TIME -> MOMENT_WIDTH;
            case CODE -> CODE_WIDTH;
            case INTEGER -> column.length();
            case DECIMAL -> column.length() + column.length() / GROUP + 1;
            case TEXT -> column.name().equals(NUMBER) ? NUMBER_WIDTH : column.length();
            case STATUS -> column.statusValues().stream().mapToInt(value ->
                    width(values.text(type.id(), column, value))).max().orElse(0);
            case FLAG, LINES -> 0;
        };
        return Math.min(WIDEST, Math.max(content, width(label(column))) + 2);
    }

    private static int width(String text) {
        return text.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }

    /** As the entity keeps it; empty for nothing. */
    Optional<Object> value(Document document, Field column) {
        if (type.field(column.name()).isPresent()) {
            return Optional.ofNullable(get(type, document, column.name())).filter(value -> !"".equals(value));
        }
        return switch (column.name()) {
            case NUMBER -> Optional.ofNullable(document.number());
            case OWNER -> document.orgCode().isEmpty() ? Optional.empty() : Optional.of(document.orgCode());
            default -> Optional.empty();
        };
    }

    /** As people read it; empty text for nothing. */
    String text(Document document, Field column) {
        return value(document, column).map(value -> values.text(type.id(), column, value)).orElse("");
    }

    /** Numbers stand at the right. */
    static boolean right(Field column) {
        return column.kind() == Field.Kind.INTEGER || column.kind() == Field.Kind.DECIMAL;
    }

    private static <D extends Document> Object get(DocumentType<D> type, Document document, String field) {
        return type.get(type.entity().cast(document), field);
    }
}
