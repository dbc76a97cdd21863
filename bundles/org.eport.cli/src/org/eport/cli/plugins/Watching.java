package org.eport.cli.plugins;

import org.eport.cli.Report;
import org.eport.core.text.Message;
import org.eport.rollout.Steps;

/** Tells a person at the terminal what is being done; whoever wants to stop it ends the program. */
record Watching(Report report) implements Steps {

    @Override
    public void at(Message step) {
        report.step(step);
    }

    @Override
    public boolean stopped() {
        return Thread.currentThread().isInterrupted();
    }
}
