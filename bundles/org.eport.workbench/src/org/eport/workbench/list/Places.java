package org.eport.workbench.list;

import java.util.Map;
import java.util.Optional;

/** Where the documents stood that were opened from a list, so that one can go on from there. Thread-safe. */
final class Places {

    private static final int KEPT = 1_000;

    private final Map<String, Integer> places = Pages.latest(KEPT);
    private Optional<String> visited = Optional.empty();

    synchronized void opened(String number, int index) {
        places.put(number, index);
        visited = Optional.of(number);
    }

    synchronized Optional<String> visited() {
        return visited;
    }

    synchronized Optional<Integer> of(String number) {
        return Optional.ofNullable(places.get(number));
    }
}
