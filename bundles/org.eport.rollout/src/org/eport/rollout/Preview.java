package org.eport.rollout;

import java.util.List;

/**
 * What a wish would do, prepared but not in force: every byte is fetched and checked, and the new set was started once
 * and asked. {@link Rollout#commit} puts it in force in an instant, {@link Rollout#discard} throws it away.
 *
 * @param state   number of the prepared state
 * @param moves   plug-ins that come, go or change, the wished ones and what they need
 * @param changes what people would notice, in the order of {@link Change.Kind}
 * @param size    bytes that come
 * @param restart whether the running workbench has to be started again to see it
 */
public record Preview(int state, Wish wish, List<Move> moves, List<Change> changes, long size, boolean restart) {

    public Preview {
        moves = List.copyOf(moves);
        changes = List.copyOf(changes);
    }
}
