package org.eport.core.desk;

import java.util.Optional;

import org.eport.core.flow.Action;
import org.eport.core.flow.Refusal;

/**
 * @param refusal why the action is not possible; empty: it is
 */
public record Availability(Action<?> action, Optional<Refusal> refusal) {

    public boolean possible() {
        return refusal.isEmpty();
    }
}
