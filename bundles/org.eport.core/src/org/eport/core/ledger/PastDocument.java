package org.eport.core.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eport.core.document.EntryPointer;

/**
 * A document whose type is not installed (any more), as its entries add up to.
 *
 * @param version how many entries it has
 * @param last    where the newest of them stands, and when it was made
 * @param fields  value by name of the field, in the form of the ledger, the owner as {@code orgCode}; what is empty is
 *                left out
 */
public record PastDocument(String type, String number, long version, EntryPointer last, Instant changed,
        SortedMap<String, Object> fields) {

    public PastDocument {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** The same after one more entry. */
    PastDocument after(Entry entry, EntryPointer at) {
        TreeMap<String, Object> now = new TreeMap<>(fields);
        entry.changes().forEach((field, change) -> {
            if (change.get(1) == null) {
                now.remove(field);
            } else {
                now.put(field, change.get(1));
            }
        });
        return new PastDocument(type, number, entry.sequence(), at, entry.time(), now);
    }

    static PastDocument before(Entry first) {
        return new PastDocument(first.document(), first.number(), 0, EntryPointer.NONE, first.time(),
                new TreeMap<>(Map.of()));
    }
}
