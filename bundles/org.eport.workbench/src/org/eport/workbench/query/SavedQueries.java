package org.eport.workbench.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.store.Condition;

/**
 * The questions a card asks again and again, each under a name a person gave it. Read anew each time: two
 * lists of the same type may be open.
 */
public final class SavedQueries {

    /**
     * @param name unique among those of a type
     * @param type id of the document type
     */
    public record Saved(String name, String type, List<Condition> conditions) {

        public Saved {
            conditions = List.copyOf(conditions);
        }
    }

    private final JsonFile file;

    /** @param ownFolder of the card at work */
    public SavedQueries(Path ownFolder) {
        this.file = new JsonFile(ownFolder.resolve("queries.json"));
    }

    /** Those of a type, in the order they were saved in. */
    public List<Saved> of(String type) {
        return all().stream().filter(one -> one.type().equals(type)).toList();
    }

    /** Keeps it; one of the same name and type is replaced where it stands. */
    public void save(Saved query) {
        List<Saved> all = new ArrayList<>(all());
        int at = find(all, query.type(), query.name());
        if (at < 0) {
            all.add(query);
        } else {
            all.set(at, query);
        }
        write(all);
    }

    public void delete(String type, String name) {
        List<Saved> all = new ArrayList<>(all());
        int at = find(all, type, name);
        if (at >= 0) {
            all.remove(at);
            write(all);
        }
    }

    private static int find(List<Saved> all, String type, String name) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).type().equals(type) && all.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private List<Saved> all() {
        return file.read().get("queries") instanceof List<?> list
                ? list.stream().map(SavedQueries::saved).flatMap(Optional::stream).toList() : List.of();
    }

    /** Empty for what an older or newer version wrote and this one cannot ask. */
    private static Optional<Saved> saved(Object entry) {
        if (entry instanceof Map<?, ?> map && map.get("name") instanceof String name
                && map.get("type") instanceof String type
                && map.get("conditions") instanceof List<?> conditions) {
            List<Condition> read = conditions.stream().map(SavedQueries::condition).flatMap(Optional::stream)
                    .toList();
            return read.size() == conditions.size() ? Optional.of(new Saved(name, type, read))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Condition> condition(Object entry) {
        if (entry instanceof Map<?, ?> map && map.get("property") instanceof String property
                && map.get("operator") instanceof String operator
                && map.get("value") instanceof String value) {
            for (Condition.Operator known : Condition.Operator.values()) {
                if (known.name().equals(operator)) {
                    return Optional.of(new Condition(property, known, value));
                }
            }
        }
        return Optional.empty();
    }

    private void write(List<Saved> all) {
        file.write(Map.of("queries", all.stream().map(SavedQueries::map).toList()));
    }

    private static Map<String, Object> map(Saved query) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", query.name());
        map.put("type", query.type());
        map.put("conditions", query.conditions().stream().map(condition -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("property", condition.property());
            one.put("operator", condition.operator().name());
            one.put("value", condition.value());
            return one;
        }).toList());
        return map;
    }
}
