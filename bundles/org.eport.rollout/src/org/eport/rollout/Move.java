package org.eport.rollout;

import java.util.Optional;

/**
 * One plug-in that comes, goes, or changes its version.
 *
 * @param before empty: it was not installed
 * @param after  empty: it goes
 * @param signer who signed what comes, empty when nothing comes
 */
public record Move(Optional<Plugin> before, Optional<Plugin> after, Optional<Signer> signer) {

    public Plugin plugin() {
        return after.or(() -> before).orElseThrow();
    }
}
