package org.eport.rollout.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.text.Texts;
import org.eport.rollout.Change;
import org.eport.rollout.Words;
import org.junit.jupiter.api.Test;

/** An update that brings a field says so; a document type that comes or goes is not told field by field. */
class FieldChangesTest {

    private static final Inventory NONE = new Inventory(List.of(), List.of());
    private static final Inventory OLD = notice("packages INTEGER");
    private static final Inventory NEW = notice("packages TEXT", "remark TEXT");

    private static Inventory notice(String... fields) {
        List<Item> items = new ArrayList<>(List.of(item(Change.Kind.DOCUMENT_TYPE, "parcels.notice", "")));
        for (String field : fields) {
            String name = field.substring(0, field.indexOf(' '));
            items.add(item(Change.Kind.FIELD, "parcels.notice/" + name, field));
        }
        return new Inventory(items, List.of());
    }

    private static Item item(Change.Kind kind, String id, String print) {
        return new Item(kind, id, Words.same(id), Words.NONE, print, Words.NONE, Map.of(), Optional.empty());
    }

    private static List<String> between(Inventory before, Inventory after) {
        return new Differences(new Texts(List.of(FieldChangesTest.class.getClassLoader()))).between(before, after)
                .stream().map(change -> change.sort() + " " + change.id()).toList();
    }

    @Test
    void givenAnUpdateThenFieldsThatComeChangeAndGoAreNamed() {
        assertEquals(List.of("ADDED parcels.notice/remark", "CHANGED parcels.notice/packages"), between(OLD, NEW));
        assertEquals(List.of("CHANGED parcels.notice/packages", "REMOVED parcels.notice/remark"), between(NEW, OLD));
        assertEquals(List.of(), between(NEW, NEW));
    }

    @Test
    void givenATypeThatComesOrGoesThenItIsToldOnce() {
        assertEquals(List.of("ADDED parcels.notice"), between(NONE, NEW));
        assertEquals(List.of("REMOVED parcels.notice"), between(NEW, NONE));
    }
}
