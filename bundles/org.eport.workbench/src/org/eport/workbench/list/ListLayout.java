package org.eport.workbench.list;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.workbench.query.JsonFile;

/**
 * How a person arranged a list: kept for each card and function.
 *
 * @param shown  names of the columns in their order; empty: the usual ones
 * @param widths by name, points at a zoom of 100 %; what is not named has its usual width
 * @param sort   name of the column; empty: the type's own order
 */
record ListLayout(List<String> shown, Map<String, Integer> widths, String sort, boolean descending) {

    static final ListLayout NONE = new ListLayout(List.of(), Map.of(), "", false);

    ListLayout {
        shown = List.copyOf(shown);
        widths = Map.copyOf(widths);
    }

    private static JsonFile file(Path ownFolder, String function) {
        return new JsonFile(ownFolder.resolve("lists").resolve(function + ".json"));
    }

    static ListLayout load(Path ownFolder, String function) {
        Map<String, Object> kept = file(ownFolder, function).read();
        Map<String, Integer> widths = new LinkedHashMap<>();
        if (kept.get("widths") instanceof Map<?, ?> map) {
            map.forEach((name, width) -> {
                if (width instanceof Integer points) {
                    widths.put((String) name, points);
                }
            });
        }
        List<String> shown = kept.get("shown") instanceof List<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast).toList() : List.of();
        return new ListLayout(shown, widths, kept.get("sort") instanceof String sort ? sort : "",
                Boolean.TRUE.equals(kept.get("descending")));
    }

    void save(Path ownFolder, String function) {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("shown", shown);
        kept.put("widths", widths);
        kept.put("sort", sort);
        kept.put("descending", descending);
        file(ownFolder, function).write(kept);
    }
}
