package org.eport.rollout.internal;

import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.RolloutException;
import org.eport.rollout.catalogue.Published;
import org.eport.rollout.trust.TrustedKeys;

/** A site's rollout file and the health reports beside it, seen from this installation's branch. */
final class Rings {

    static Rings of(Rooms rooms, TrustedKeys keys, Published published) throws RolloutException {
        return new Rings();
    }

    Optional<Message> held(Plugin plugin) {
        return Optional.empty();
    }
}
