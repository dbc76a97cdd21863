package org.eport.core.flow;

import java.util.Set;

/**
 * What an action means for one status axis, as data: the states it starts from and the one it leads to.
 *
 * @param axis name of a STATUS field
 * @param from allowed states; empty set: any
 * @param to   state afterwards; empty string: unchanged or decided by the effect
 */
public record Step(String axis, Set<String> from, String to) {

    public Step {
        from = Set.copyOf(from);
    }
}
