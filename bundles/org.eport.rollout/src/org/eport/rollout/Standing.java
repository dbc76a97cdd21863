package org.eport.rollout;

import java.util.Optional;

import org.eport.core.text.Message;

/**
 * One plug-in, installed or offered or kept from this branch for now.
 *
 * @param offered   newest version a site offers this branch now, also when it is the installed one; what is held
 *                  is not offered
 * @param waiting   version that is newer than both and not offered yet
 * @param site      that offers it, or keeps it
 * @param held      why {@code waiting} is not offered yet: not this ring's turn, held; empty: none waits
 * @param base      part of the product as delivered
 */
public record Standing(Optional<Plugin> installed, Optional<Plugin> offered, Optional<Plugin> waiting,
        Optional<Site> site, Optional<Message> held, boolean base) {

    public Plugin plugin() {
        return installed.or(() -> offered).or(() -> waiting).orElseThrow();
    }

    /** Installed, and a newer one is offered. */
    public boolean updatable() {
        return installed.isPresent() && offered.isPresent()
                && Versions.newer(offered.get().version(), installed.get().version());
    }

    public boolean available() {
        return installed.isEmpty();
    }

    /** Not installed, and a version is offered; there may be only one that is held. */
    public boolean installable() {
        return installed.isEmpty() && offered.isPresent();
    }
}
