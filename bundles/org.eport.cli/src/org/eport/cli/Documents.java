package org.eport.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/** Documents of one type as a table of what can be asked for, and in full for machines. */
public record Documents<D extends Document>(DocumentType<D> type, List<D> documents) implements Shown {

    @Override
    public List<Object> tree(Words words) {
        return documents.stream().<Object>map(this::tree).toList();
    }

    private Map<String, Object> tree(D document) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", type.id());
        tree.put("number", document.number());
        tree.put("version", document.version());
        List<String> names = type.snapshotNames();
        List<Object> values = Arrays.asList(type.snapshot(document));
        for (int i = 0; i < names.size(); i++) {
            tree.put(names.get(i), values.get(i));
        }
        return tree;
    }

    @Override
    public List<String> lines(Words words) {
        List<Field> columns = filled(type.fields().stream().filter(Field::isQueryable).toList());
        Table table = new Table(head(columns, words));
        for (D document : documents) {
            List<String> row = new ArrayList<>(List.of(document.number()));
            columns.forEach(field -> row.add(value(field, document, words)));
            table.row(row);
        }
        return table.lines("");
    }

    /** The columns that say something about at least one of the documents. */
    public List<Field> filled(List<Field> columns) {
        return columns.stream().filter(field -> documents.stream()
                .map(document -> type.get(document, field.name()))
                .anyMatch(value -> value != null && !"".equals(value) && !Boolean.FALSE.equals(value)))
                .toList();
    }

    /** The number's label and those of the columns. */
    public List<String> head(List<Field> columns, Words words) {
        List<String> head = new ArrayList<>(List.of(words.say(type.labelKey("number"))));
        columns.forEach(field -> head.add(words.say(type.labelKey(field.name()))));
        return head;
    }

    /** A value as people read it; a flag that is not set is left empty. */
    public String value(Field field, D document, Words words) {
        Object value = type.get(document, field.name());
        return switch (value) {
            case null -> "";
            case Enum<?> state -> words.say(type.labelKey(field.name()) + "." + state.name());
            case Boolean flag -> flag ? words.say("cli.yes") : "";
            case String time when field.kind() == Field.Kind.TIME -> Moments.say(time);
            default -> value.toString();
        };
    }
}
