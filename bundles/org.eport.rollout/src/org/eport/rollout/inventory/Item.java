package org.eport.rollout.inventory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.eport.rollout.Change;
import org.eport.rollout.Words;

/**
 * One thing a set of plug-ins has.
 *
 * @param id     unique within its kind
 * @param print  differs when the thing differs
 * @param value  of a parameter, as people read it; {@link Words#NONE} of everything else
 * @param parts  of a code table: code → print of its entries
 */
record Item(Change.Kind kind, String id, Words name, Words subject, String print, Words value,
        Map<String, String> parts, Optional<LocalDate> from) {

    Item {
        parts = Map.copyOf(parts);
    }

    String key() {
        return kind + " " + id;
    }
}
