package org.eport.rollout.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An exception and those behind it. */
final class Causes {

    private static final int MOST = 20;

    private Causes() {
    }

    static <E extends Throwable> Optional<E> find(Throwable outermost, Class<E> type) {
        return all(outermost).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    static boolean any(Throwable outermost, Class<?>... types) {
        return List.of(types).stream().anyMatch(type -> all(outermost).stream().anyMatch(type::isInstance));
    }

    static List<Throwable> all(Throwable outermost) {
        List<Throwable> all = new ArrayList<>();
        for (Throwable one = outermost; one != null && all.size() < MOST; one = one.getCause()) {
            all.add(one);
        }
        return all;
    }
}
