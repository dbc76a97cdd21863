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
        List<Field> columns = type.fields().stream().filter(Field::isQueryable).toList();
        List<String> head = new ArrayList<>(List.of(words.say(type.labelKey("number"))));
        columns.forEach(field -> head.add(words.say(type.labelKey(field.name()))));
        Table table = new Table(head);
        for (D document : documents) {
            List<String> row = new ArrayList<>(List.of(document.number()));
            columns.forEach(field -> row.add(value(type, field, document, words)));
            table.row(row);
        }
        return table.lines("");
    }

    /** A value as people read it. */
    public static <D extends Document> String value(DocumentType<D> type, Field field, D document, Words words) {
        Object value = type.get(document, field.name());
        return switch (value) {
            case null -> "";
            case Enum<?> state -> words.say(type.labelKey(field.name()) + "." + state.name());
            case Boolean flag -> words.say(flag ? "cli.yes" : "cli.no");
            default -> value.toString();
        };
    }
}
