package org.eport.workbench.draft;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A draft as its journal tells it. Unchanging.
 *
 * @param id       names its file
 * @param function id of the function whose form it belongs to
 * @param copyOf   number of the document it was copied from
 * @param values   as the form takes them: texts as typed, lines as a list of maps
 * @param typed    whether a person typed any of it
 * @param edited   when it was last changed
 * @param sent     when it went to the desk without an answer being noted
 */
public record Draft(String id, String type, String action, String function, Optional<String> copyOf,
        Map<String, Object> values, boolean typed, Instant edited, Optional<Instant> sent) {

    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d+)]\\.(\\w+)");

    public Draft {
        values = Map.copyOf(values);
    }

    static Draft of(String id, Entry.Begun begun) {
        return new Draft(id, begun.type(), begun.action(), begun.function(), begun.copyOf(), Map.of(), false,
                begun.at(), Optional.empty());
    }

    Entry.Begun begun() {
        return new Entry.Begun(type, action, function, copyOf, edited);
    }

    Draft after(Entry entry) {
        return switch (entry) {
            case Entry.Begun again -> this;
            case Entry.Sent now -> new Draft(id, type, action, function, copyOf, values, typed, edited,
                    Optional.of(now.at()));
            case Entry.Refused answer -> new Draft(id, type, action, function, copyOf, values, typed, edited,
                    Optional.empty());
            case Entry.Edited edit -> new Draft(id, type, action, function, copyOf, changed(edit),
                    typed || edit.typed(), edit.at(), Optional.empty());
        };
    }

    private Map<String, Object> changed(Entry.Edited edit) {
        Map<String, Object> next = new LinkedHashMap<>(values);
        Matcher cell = CELL.matcher(edit.path());
        if (!cell.matches()) {
            next.put(edit.path(), edit.value());
        } else if (next.get(cell.group(1)) instanceof List<?> lines) {
            next.put(cell.group(1), withCell(lines, Integer.parseInt(cell.group(2)) - 1, cell.group(3),
                    edit.value().toString()));
        }
        return next;
    }

    private static List<Map<String, String>> withCell(List<?> lines, int index, String column, String value) {
        List<Map<String, String>> changed = new ArrayList<>();
        for (Object line : lines) {
            Map<String, String> cells = new LinkedHashMap<>();
            ((Map<?, ?>) line).forEach((name, text) -> cells.put(name.toString(), text.toString()));
            changed.add(cells);
        }
        if (index >= 0 && index < changed.size()) {
            changed.get(index).put(column, value);
        }
        return changed;
    }
}
