package org.eport.rollout.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eport.rollout.Plugin;
import org.eport.rollout.Words;

/** Plug-ins and words as JSON trees; a missing or wrong value shows itself as a cast or null failure to the reader. */
public final class PluginJson {

    private PluginJson() {
    }

    public static Plugin plugin(Object value) {
        Map<String, Object> map = map(value);
        return new Plugin((String) map.get("id"), (String) map.get("version"), words(map.get("name")),
                words(map.get("description")), words(map.get("provider")), ((Number) map.get("size")).longValue());
    }

    public static Words words(Object value) {
        Map<String, Object> map = map(value);
        return new Words((String) map.get("zh"), (String) map.get("en"));
    }

    public static Map<String, Object> tree(Plugin plugin) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", plugin.id());
        map.put("version", plugin.version());
        map.put("name", tree(plugin.name()));
        map.put("description", tree(plugin.description()));
        map.put("provider", tree(plugin.provider()));
        map.put("size", plugin.size());
        return map;
    }

    public static Map<String, Object> tree(Words words) {
        return Map.of("zh", words.zh(), "en", words.en());
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
