package org.eport.core.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, from the flow itself, what has to be done first so that a status comes to where an action wants it: the
 * reader of a refusal is told who does what next, and is not told to wait for what can never come.
 */
final class NextMove {

    private NextMove() {
    }

    /** The first action on a shortest way; empty when no way leads there. */
    static Optional<Action<?>> toward(List<? extends Action<?>> actions, String axis, String present,
            Set<String> wanted) {
        Map<String, Action<?>> first = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(present));
        while (!open.isEmpty()) {
            String state = open.remove();
            for (Action<?> action : actions) {
                for (Step step : action.steps()) {
                    boolean leads = step.axis().equals(axis) && !step.to().isEmpty()
                            && (step.from().isEmpty() || step.from().contains(state));
                    if (leads && !step.to().equals(present) && !first.containsKey(step.to())) {
                        first.put(step.to(), first.getOrDefault(state, action));
                        if (wanted.contains(step.to())) {
                            return Optional.of(first.get(step.to()));
                        }
                        open.add(step.to());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
