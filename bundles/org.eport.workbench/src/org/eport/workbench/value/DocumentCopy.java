package org.eport.workbench.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/**
 * The values of a document as somebody would type them into the form that makes such a document. Numbers of
 * its own and of papers that serve one document only are left out, so that they are typed anew.
 */
public final class DocumentCopy<D extends Document> {

    /** A quantity as the ledger writes it, with all the places its field has. */
    private static final Pattern MANY_PLACES = Pattern.compile("-?[0-9]+\\.[0-9]{3,}");

    private final DocumentType<D> type;

    public DocumentCopy(DocumentType<D> type) {
        this.type = type;
    }

    /** @param inputs of the creating action; those the document has no field for stay empty */
    public Map<String, Object> values(D document, List<Field> inputs) {
        Map<String, Object> values = new LinkedHashMap<>();
        Object[] snapshot = type.snapshot(document);
        List<String> names = type.snapshotNames();
        for (Field input : inputs) {
            int at = names.indexOf(input.name());
            if (at >= 0 && snapshot[at] != null && !number(input)) {
                values.put(input.name(), typed(snapshot[at]));
            }
        }
        return values;
    }

    /** A number with a format of its own names one paper or one document. */
    static boolean number(Field field) {
        return field.kind() == Field.Kind.TEXT && field.format().isPresent()
                && (field.name().equals("number") || field.name().endsWith("Number"));
    }

    private static Object typed(Object value) {
        if (value instanceof List<?> lines) {
            List<Map<String, String>> texts = new ArrayList<>();
            for (Object line : lines) {
                Map<String, String> cells = new LinkedHashMap<>();
                ((Map<?, ?>) line).forEach((name, cell) ->
                        cells.put(name.toString(), typed(cell).toString()));
                texts.add(cells);
            }
            return texts;
        }
        String text = value.toString();
        return MANY_PLACES.matcher(text).matches() ? new BigDecimal(text).stripTrailingZeros()
                .toPlainString() : text;
    }
}
