package org.eport.rollout;

import java.util.Optional;

import org.eport.core.text.Message;

/**
 * One plug-in, installed or offered or both.
 *
 * @param offered   newest version a site offers this branch now, also when it is the installed one
 * @param site      that offers it
 * @param held      why a newer version is not offered yet: not this ring's turn, held; empty: none waits
 * @param base      part of the product as delivered
 */
public record Standing(Optional<Plugin> installed, Optional<Plugin> offered, Optional<Site> site,
        Optional<Message> held, boolean base) {

    public Plugin plugin() {
        return installed.or(() -> offered).orElseThrow();
    }

    /** Installed, and a newer one is offered. */
    public boolean updatable() {
        return installed.isPresent() && offered.isPresent()
                && Versions.newer(offered.get().version(), installed.get().version());
    }

    public boolean available() {
        return installed.isEmpty();
    }
}
