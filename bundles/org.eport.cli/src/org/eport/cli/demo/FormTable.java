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
import org.eport.core.document.Field;

/** The state of forms in few lines: neighbours that stand alike share one. */
record FormTable<D extends Document>(int step, Documents<D> forms) implements Shown {

    private static final List<String> COLUMNS = List.of("safeStatus", "customsStatus", "submitStatus",
            "filingPort", "entryId", "settlementCopy", "declarationChanged");

    /** Cells, and which run of neighbours they belong to. */
    private record Alike(List<String> cells, int run) {
    }

    @Override
    public Object tree(Words words) {
        return Map.of("step", step, "state", forms.tree(words));
    }

    @Override
    public List<String> lines(Words words) {
        List<Field> columns = forms.filled(COLUMNS.stream()
                .map(name -> forms.type().field(name).orElseThrow()).toList());
        Table table = new Table(forms.head(columns, words));
        runs(columns, words).forEach((alike, numbers) -> {
            List<String> row = new ArrayList<>(List.of(run(numbers, words)));
            row.addAll(alike.cells());
            table.row(row);
        });
        return table.lines("    ");
    }

    private Map<Alike, List<String>> runs(List<Field> columns, Words words) {
        Map<Alike, List<String>> runs = new LinkedHashMap<>();
        List<String> before = List.of();
        int run = 0;
        for (D form : forms.documents()) {
            List<String> cells = columns.stream().map(field -> forms.value(field, form, words)).toList();
            run += cells.equals(before) ? 0 : 1;
            before = cells;
            runs.computeIfAbsent(new Alike(cells, run), none -> new ArrayList<>()).add(form.number());
        }
        return runs;
    }

    private static String run(List<String> numbers, Words words) {
        return numbers.size() == 1 ? numbers.get(0)
                : words.say("cli.demo.run", numbers.get(0), numbers.get(numbers.size() - 1), numbers.size());
    }
}
