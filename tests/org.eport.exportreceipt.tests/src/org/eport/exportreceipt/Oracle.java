package org.eport.exportreceipt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision tables in folder {@code oracle}, made from the sources without a look at the code. The first
 * line that matches a situation is its answer; a star matches anything.
 */
final class Oracle {

    private final List<Map<String, String>> lines = new ArrayList<>();

    private Oracle() {
    }

    static Oracle read(String file) throws IOException {
        Oracle oracle = new Oracle();
        Optional<List<String>> header = Optional.empty();
        for (String line : Files.readAllLines(folder().resolve(file))) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = cells(line);
            if (header.isEmpty()) {
                header = Optional.of(cells);
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < cells.size(); i++) {
                    row.put(header.get().get(i), cells.get(i));
                }
                oracle.lines.add(row);
            }
        }
        return oracle;
    }

    /** The build runs a test in its module or at the root of the tree. */
    private static Path folder() {
        Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (at != null) {
            for (String place : List.of("oracle", "tests/org.eport.exportreceipt.tests/oracle")) {
                if (Files.isRegularFile(at.resolve(place).resolve("form-flow.csv"))) {
                    return at.resolve(place);
                }
            }
            at = at.getParent();
        }
        throw new IllegalStateException("no oracle above " + System.getProperty("user.dir"));
    }

    /** Commas divide, except within quotation marks. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /** The answer for a situation, which must have one. */
    Map<String, String> answer(Map<String, String> situation) {
        return lines.stream()
                .filter(line -> situation.entrySet().stream().allMatch(fact ->
                        line.get(fact.getKey()).equals("*")
                                || line.get(fact.getKey()).equals(fact.getValue())))
                .findFirst().orElseThrow(() -> new IllegalStateException("no answer for " + situation));
    }

    /** The different values of a column, in the order of the file. */
    List<String> values(String column) {
        return lines.stream().map(line -> line.get(column)).distinct().toList();
    }
}
