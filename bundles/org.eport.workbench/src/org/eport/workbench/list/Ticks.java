package org.eport.workbench.list;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Desk;
import org.eport.core.document.Document;

/**
 * What a person has ticked (标记), kept by number, so that it survives sorting, scrolling and reloading. Never
 * more than the desk takes at once. Thread-safe.
 */
public final class Ticks<D extends Document> {

    private final Map<String, D> ticked = new LinkedHashMap<>();

    public synchronized boolean has(String number) {
        return ticked.containsKey(number);
    }

    public synchronized int count() {
        return ticked.size();
    }

    /** @return whether it is ticked now; not when there are {@link Desk#MOST} already */
    public synchronized boolean set(D document, boolean tick) {
        if (!tick) {
            ticked.remove(document.number());
            return false;
        }
        if (ticked.size() < Desk.MOST || ticked.containsKey(document.number())) {
            ticked.put(document.number(), document);
            return true;
        }
        return false;
    }

    /** Ticks all of them, or none when all were ticked already. */
    public synchronized void toggle(Collection<D> documents) {
        boolean tick = !documents.stream().allMatch(one -> ticked.containsKey(one.number()));
        documents.forEach(one -> set(one, tick));
    }

    public synchronized void clear() {
        ticked.clear();
    }

    public synchronized void remove(Collection<String> numbers) {
        ticked.keySet().removeAll(numbers);
    }

    /** A document was read again: actions must judge it as it is now. */
    public synchronized void renew(D document) {
        ticked.computeIfPresent(document.number(), (number, old) -> document);
    }

    /** In the order they were ticked in. */
    public synchronized List<D> all() {
        return List.copyOf(ticked.values());
    }

    public synchronized Optional<D> get(String number) {
        return Optional.ofNullable(ticked.get(number));
    }
}
