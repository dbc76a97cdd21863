package org.eport.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.cli.Documents;
import org.eport.cli.Shown;
import org.eport.cli.Table;
import org.eport.cli.Words;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/** The state of forms in few lines: neighbours that stand alike share one. */
record FormTable<D extends Document>(int step, DocumentType<D> type, List<D> forms) implements Shown {

    private static final List<String> COLUMNS = List.of("safeStatus", "customsStatus", "submitStatus", "filingPort",
            "entryId", "settlementCopy", "declarationChanged");

    @Override
    public Object tree(Words words) {
        return Map.of("step", step, "state", new Documents<>(type, forms).tree(words));
    }

    @Override
    public List<String> lines(Words words) {
        List<Field> shown = COLUMNS.stream().map(name -> type.field(name).orElseThrow()).filter(this::used).toList();
        List<String> head = new ArrayList<>(List.of(words.say(type.labelKey("number"))));
        shown.forEach(field -> head.add(words.say(type.labelKey(field.name()))));
        Table table = new Table(head);
        alike(shown, words).forEach((values, numbers) -> {
            List<String> row = new ArrayList<>(List.of(run(numbers, words)));
            row.addAll(values.cells());
            table.row(row);
        });
        return table.lines("    ");
    }

    /** A column that says nothing about any of the forms is left out. */
    private boolean used(Field field) {
        return forms.stream().map(form -> type.get(form, field.name()))
                .anyMatch(value -> value != null && !"".equals(value) && !Boolean.FALSE.equals(value));
    }

    /** Cells, and which run of neighbours they belong to. */
    private record Values(List<String> cells, int run) {
    }

    private Map<Values, List<String>> alike(List<Field> shown, Words words) {
        Map<Values, List<String>> groups = new LinkedHashMap<>();
        List<String> before = List.of();
        int run = 0;
        for (D form : forms) {
            List<String> cells = shown.stream().map(field -> cell(field, form, words)).toList();
            run += cells.equals(before) ? 0 : 1;
            before = cells;
            groups.computeIfAbsent(new Values(cells, run), none -> new ArrayList<>()).add(form.number());
        }
        return groups;
    }

    private String cell(Field field, D form, Words words) {
        boolean no = Boolean.FALSE.equals(type.get(form, field.name()));
        return no ? "" : Documents.value(type, field, form, words);
    }

    private static String run(List<String> numbers, Words words) {
        return numbers.size() == 1 ? numbers.get(0)
                : words.say("cli.demo.run", numbers.get(0), numbers.get(numbers.size() - 1), numbers.size());
    }
}
