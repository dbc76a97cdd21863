package org.eport.rollout.internal;

import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.catalogue.Published;

/**
 * One version of a plug-in on one site.
 *
 * @param held why this branch is not offered it yet; empty: it is
 */
record Offer(Plugin plugin, Published published, Optional<Message> held) {
}
