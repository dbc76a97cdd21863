package org.eport.rollout.p2;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eport.rollout.Steps;

/** p2's progress, asked whether to stop. */
final class Watched extends NullProgressMonitor {

    private final Steps steps;

    Watched(Steps steps) {
        this.steps = steps;
    }

    @Override
    public boolean isCanceled() {
        return steps.stopped();
    }
}
