package org.eport.workbench.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds what is different between two fillings of a form, as small as the journal can write it. */
public final class Edits {

    private Edits() {
    }

    /** New values by path: a cell where only cells changed, all lines where lines came or went. */
    public static Map<String, Object> between(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> edits = new LinkedHashMap<>();
        for (String name : names(before, after)) {
            Object old = before.getOrDefault(name, "");
            Object now = after.getOrDefault(name, "");
            if (old instanceof List<?> oldLines && now instanceof List<?> lines
                    && oldLines.size() == lines.size()) {
                cells(name, oldLines, lines, edits);
            } else if (!old.equals(now)) {
                edits.put(name, now);
            }
        }
        return edits;
    }

    private static void cells(String name, List<?> before, List<?> after, Map<String, Object> edits) {
        for (int i = 0; i < after.size(); i++) {
            Map<?, ?> old = (Map<?, ?>) before.get(i);
            Map<?, ?> now = (Map<?, ?>) after.get(i);
            for (String column : names(old, now)) {
                Object was = old.containsKey(column) ? old.get(column) : "";
                Object is = now.containsKey(column) ? now.get(column) : "";
                if (!was.equals(is)) {
                    edits.put(name + "[" + (i + 1) + "]." + column, is);
                }
            }
        }
    }

    private static TreeSet<String> names(Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> names = new TreeSet<>();
        before.keySet().forEach(name -> names.add(name.toString()));
        after.keySet().forEach(name -> names.add(name.toString()));
        return names;
    }
}
