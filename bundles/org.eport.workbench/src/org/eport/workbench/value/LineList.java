package org.eport.workbench.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.Field;

/**
 * The lines of a table while they are typed: cells as texts. A required whole number in the first column
 * counts the lines (项号), and goes on counting when lines are added, moved or deleted. Nothing else is filled
 * in.
 */
public final class LineList {

    private final Field field;
    private final Optional<String> counter;
    private final List<Map<String, String>> lines = new ArrayList<>();

    /** @param field of kind LINES */
    public LineList(Field field) {
        this.field = field;
        this.counter = field.lineFields().stream().findFirst()
                .filter(first -> first.kind() == Field.Kind.INTEGER && first.isRequired()).map(Field::name);
    }

    public int size() {
        return lines.size();
    }

    public boolean full() {
        return lines.size() >= field.length();
    }

    public String get(int line, String column) {
        return lines.get(line).getOrDefault(column, "");
    }

    public void set(int line, String column, String value) {
        if (value.isEmpty()) {
            lines.get(line).remove(column);
        } else {
            lines.get(line).put(column, value);
        }
    }

    /**
     * An empty line behind this one; call only while the list is not full.
     *
     * @param line -1: at the beginning
     */
    public int add(int line) {
        boolean counted = counted();
        lines.add(line + 1, new LinkedHashMap<>());
        count(counted);
        return line + 1;
    }

    /** The same line again, behind itself. */
    public int copy(int line) {
        boolean counted = counted();
        lines.add(line + 1, new LinkedHashMap<>(lines.get(line)));
        count(counted);
        return line + 1;
    }

    public void delete(int line) {
        boolean counted = counted();
        lines.remove(line);
        count(counted);
    }

    /** @return where the line is now */
    public int move(int line, int by) {
        int to = line + by;
        if (to < 0 || to >= lines.size()) {
            return line;
        }
        boolean counted = counted();
        Collections.swap(lines, line, to);
        count(counted);
        return to;
    }

    /** Whether nothing was typed into the line. */
    public boolean blank(int line) {
        return lines.get(line).entrySet().stream()
                .allMatch(cell -> cell.getValue().isBlank() || counter.filter(cell.getKey()::equals)
                        .isPresent());
    }

    /** The column that counts the lines. */
    public Optional<String> counter() {
        return counter;
    }

    private boolean counted() {
        for (int i = 0; i < lines.size() && counter.isPresent(); i++) {
            if (!get(i, counter.get()).equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return counter.isPresent();
    }

    private void count(boolean counted) {
        for (int i = 0; i < lines.size() && counted; i++) {
            lines.get(i).put(counter.get(), String.valueOf(i + 1));
        }
    }

    /** As the desk takes them; empty lines at the end were never meant. */
    public List<Map<String, String>> raw() {
        int last = lines.size();
        while (last > 0 && blank(last - 1)) {
            last--;
        }
        List<Map<String, String>> raw = new ArrayList<>();
        lines.subList(0, last).forEach(line -> raw.add(Map.copyOf(line)));
        return raw;
    }

    /** Takes the place of what was there. @param raw as {@link #raw} gives it */
    public void load(Object raw) {
        lines.clear();
        for (Object line : raw instanceof List<?> list ? list : List.of()) {
            Map<String, String> cells = new LinkedHashMap<>();
            ((Map<?, ?>) line).forEach((column, value) -> cells.put(column.toString(), value.toString()));
            cells.values().removeIf(String::isEmpty);
            lines.add(cells);
        }
    }
}
