package org.eport.rollout.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.eport.rollout.Change;
import org.eport.rollout.Words;

/** What a person would notice between two inventories. */
public final class Differences {

    private final Texts texts;

    /** @param texts in which the differences are told */
    public Differences(Texts texts) {
        this.texts = texts;
    }

    public List<Change> between(Inventory before, Inventory after) {
        Map<String, Item> old = byKey(before);
        Map<String, Item> fresh = byKey(after);
        List<Change> changes = new ArrayList<>();
        fresh.forEach((key, item) -> {
            Item other = old.get(key);
            if (other == null && !withItsType(item, old)) {
                changes.add(change(item, Change.Sort.ADDED, whole(item)));
            } else if (other != null && !other.print().equals(item.print())) {
                changes.add(change(item, Change.Sort.CHANGED, detail(other, item)));
            }
        });
        old.forEach((key, item) -> {
            if (!fresh.containsKey(key) && !withItsType(item, fresh)) {
                changes.add(change(item, Change.Sort.REMOVED, Words.NONE));
            }
        });
        changes.sort(Comparator.comparing(Change::kind).thenComparing(Change::sort));
        return changes;
    }

    /** A field that comes or goes with its document type need not be told beside it. */
    private static boolean withItsType(Item item, Map<String, Item> others) {
        return item.kind() == Change.Kind.FIELD && !others.containsKey(Change.Kind.DOCUMENT_TYPE + " "
                + item.id().substring(0, item.id().indexOf('/')));
    }

    private static Map<String, Item> byKey(Inventory inventory) {
        Map<String, Item> items = new LinkedHashMap<>();
        inventory.items().forEach(item -> items.put(item.key(), item));
        return items;
    }

    private Change change(Item item, Change.Sort sort, Words detail) {
        return new Change(item.kind(), sort, item.id(), item.name(), item.subject(), detail, item.from());
    }

    private Words whole(Item item) {
        return switch (item.kind()) {
            case CODE_TABLE -> new Words(say("rollout.codes.all", item.parts().size(), Locale.CHINESE),
                    say("rollout.codes.all", item.parts().size(), Locale.ENGLISH));
            case PARAMETER -> item.value();
            default -> Words.NONE;
        };
    }

    private Words detail(Item before, Item after) {
        return switch (after.kind()) {
            case CODE_TABLE -> codes(before.parts(), after.parts());
            case PARAMETER -> new Words(before.value().zh() + " → " + after.value().zh(),
                    before.value().en() + " → " + after.value().en());
            default -> Words.NONE;
        };
    }

    private Words codes(Map<String, String> before, Map<String, String> after) {
        long more = after.keySet().stream().filter(code -> !before.containsKey(code)).count();
        long fewer = before.keySet().stream().filter(code -> !after.containsKey(code)).count();
        long other = after.entrySet().stream().filter(one -> before.containsKey(one.getKey())
                && !before.get(one.getKey()).equals(one.getValue())).count();
        return new Words(codes(Locale.CHINESE, more, fewer, other), codes(Locale.ENGLISH, more, fewer, other));
    }

    private String codes(Locale language, long more, long fewer, long other) {
        List<String> parts = new ArrayList<>();
        if (more > 0) {
            parts.add(say("rollout.codes.more", more, language));
        }
        if (fewer > 0) {
            parts.add(say("rollout.codes.fewer", fewer, language));
        }
        if (other > 0) {
            parts.add(say("rollout.codes.changed", other, language));
        }
        return String.join(texts.label("rollout.codes.and", language), parts);
    }

    private String say(String key, long count, Locale language) {
        return texts.render(Message.of(key, count), language);
    }
}
