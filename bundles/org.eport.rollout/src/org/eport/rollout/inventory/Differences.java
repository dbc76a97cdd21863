package org.eport.rollout.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.rollout.Change;
import org.eport.rollout.Words;

/** What a person would notice between two inventories. */
public final class Differences {

    private Differences() {
    }

    public static List<Change> between(Inventory before, Inventory after) {
        Map<String, Item> old = byKey(before);
        Map<String, Item> fresh = byKey(after);
        List<Change> changes = new ArrayList<>();
        fresh.forEach((key, item) -> {
            Item other = old.get(key);
            if (other == null) {
                changes.add(change(item, Change.Sort.ADDED, whole(item)));
            } else if (!other.print().equals(item.print())) {
                changes.add(change(item, Change.Sort.CHANGED, detail(other, item)));
            }
        });
        old.forEach((key, item) -> {
            if (!fresh.containsKey(key)) {
                changes.add(change(item, Change.Sort.REMOVED, Words.NONE));
            }
        });
        changes.sort(Comparator.comparing(Change::kind).thenComparing(Change::sort));
        return changes;
    }

    private static Map<String, Item> byKey(Inventory inventory) {
        Map<String, Item> items = new LinkedHashMap<>();
        inventory.items().forEach(item -> items.put(item.key(), item));
        return items;
    }

    private static Change change(Item item, Change.Sort sort, Words detail) {
        return new Change(item.kind(), sort, item.id(), item.name(), item.subject(), detail, item.from());
    }

    private static Words whole(Item item) {
        return switch (item.kind()) {
            case CODE_TABLE -> new Words(item.parts().size() + " 个代码", item.parts().size() + " codes");
            case PARAMETER -> Words.same(item.print());
            default -> Words.NONE;
        };
    }

    private static Words detail(Item before, Item after) {
        return switch (after.kind()) {
            case CODE_TABLE -> codes(before.parts(), after.parts());
            case PARAMETER -> Words.same(before.print() + " → " + after.print());
            default -> Words.NONE;
        };
    }

    private static Words codes(Map<String, String> before, Map<String, String> after) {
        long more = after.keySet().stream().filter(code -> !before.containsKey(code)).count();
        long fewer = before.keySet().stream().filter(code -> !after.containsKey(code)).count();
        long other = after.entrySet().stream().filter(one -> before.containsKey(one.getKey())
                && !before.get(one.getKey()).equals(one.getValue())).count();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        say(zh, en, more, "新增", "more");
        say(zh, en, fewer, "减少", "fewer");
        say(zh, en, other, "变更", "changed");
        return new Words(String.join("，", zh), String.join(", ", en));
    }

    private static void say(List<String> zh, List<String> en, long count, String zhWord, String enWord) {
        if (count > 0) {
            zh.add(zhWord + " " + count + " 个代码");
            en.add(count + (count == 1 ? " code " : " codes ") + enWord);
        }
    }
}
