package org.eport.rollout.inventory;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.jr.ob.JSON;

import org.eport.core.text.Message;
import org.eport.rollout.Change;
import org.eport.rollout.Words;
import org.eport.rollout.catalogue.PluginJson;

/**
 * Everything a set of plug-ins has, and what is wrong with the set.
 *
 * @param faults why the set must not be put in force: two subsystems of one name, a bundle that cannot be resolved …
 */
public record Inventory(List<Item> items, List<Message> faults) {

    public Inventory {
        items = List.copyOf(items);
        faults = List.copyOf(faults);
    }

    String write() throws IOException {
        List<Object> all = new ArrayList<>();
        for (Item item : items) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("kind", item.kind().name());
            map.put("id", item.id());
            map.put("name", PluginJson.tree(item.name()));
            map.put("subject", PluginJson.tree(item.subject()));
            map.put("print", item.print());
            map.put("value", PluginJson.tree(item.value()));
            map.put("parts", item.parts());
            item.from().ifPresent(from -> map.put("from", from.toString()));
            all.add(map);
        }
        return JSON.std.asString(Map.of("items", all, "faults", faults.stream()
                .map(fault -> Map.of("key", fault.key(), "args", fault.args().stream().map(String::valueOf).toList()))
                .toList()));
    }

    static Inventory read(String json) throws IOException {
        Map<String, Object> map = JSON.std.mapFrom(json);
        List<Item> items = new ArrayList<>();
        for (Object one : (List<?>) map.get("items")) {
            Map<String, Object> item = PluginJson.map(one);
            Map<String, String> parts = new LinkedHashMap<>();
            PluginJson.map(item.get("parts")).forEach((code, print) -> parts.put(code, (String) print));
            items.add(new Item(Change.Kind.valueOf((String) item.get("kind")), (String) item.get("id"),
                    words(item.get("name")), words(item.get("subject")), (String) item.get("print"), value(item), parts,
                    Optional.ofNullable((String) item.get("from")).map(LocalDate::parse)));
        }
        List<Message> faults = new ArrayList<>();
        for (Object one : (List<?>) map.get("faults")) {
            Map<String, Object> fault = PluginJson.map(one);
            faults.add(Message.of((String) fault.get("key"), ((List<?>) fault.get("args")).toArray()));
        }
        return new Inventory(items, faults);
    }

    /** A state that was prepared by an older program has none. */
    private static Words value(Map<String, Object> item) {
        return item.containsKey("value") ? words(item.get("value")) : Words.same((String) item.get("print"));
    }

    private static Words words(Object value) {
        return PluginJson.words(value);
    }
}
