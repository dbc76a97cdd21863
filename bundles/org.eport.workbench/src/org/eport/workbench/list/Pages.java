package org.eport.workbench.list;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.eport.core.document.Document;

/**
 * The few pages of a list that are in memory, the ones used last. While the list is read anew the old ones
 * are still there to be shown. For whoever holds the lock of the rows.
 */
final class Pages<D extends Document> {

    private static final int KEPT = 20;

    private final Map<Integer, List<D>> fresh = latest(KEPT);
    private final Map<Integer, List<D>> old = latest(KEPT);

    /** A map that forgets what was not used for longest. */
    static <K, V> Map<K, V> latest(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    void put(int page, List<D> rows) {
        fresh.put(page, rows);
        old.remove(page);
    }

    /** Everything has to be read again. */
    void age() {
        old.putAll(fresh);
        fresh.clear();
    }

    boolean has(int row) {
        return fresh.containsKey(row / RowSource.PAGE);
    }

    Optional<D> row(int index) {
        return at(fresh, index);
    }

    /** As it was before everything had to be read again. */
    Optional<D> oldRow(int index) {
        return at(old, index);
    }

    private Optional<D> at(Map<Integer, List<D>> pages, int index) {
        List<D> page = pages.get(index / RowSource.PAGE);
        int place = index % RowSource.PAGE;
        return page == null || place >= page.size() ? Optional.empty() : Optional.of(page.get(place));
    }

    OptionalInt indexOf(String number) {
        for (Map.Entry<Integer, List<D>> page : fresh.entrySet()) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).number().equals(number)) {
                    return OptionalInt.of(page.getKey() * RowSource.PAGE + i);
                }
            }
        }
        return OptionalInt.empty();
    }
}
