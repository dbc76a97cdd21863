package org.eport.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.rollout.Rollout;

/** These subsystems, and what the test has for changing them. */
record Installation(List<Subsystem> subsystems, Optional<Rollout> changes) implements Installed {

    /** With no way to change plug-ins. */
    Installation(List<Subsystem> subsystems) {
        this(subsystems, Optional.empty());
    }

    @Override
    public Workplace open(Path folder) {
        return Workplaces.open(folder, subsystems, List.of(), Clock.systemUTC());
    }

    @Override
    public boolean has(String subsystem) {
        return subsystems.stream().anyMatch(one -> one.id().equals(subsystem));
    }

    @Override
    public Rollout rollout(Path folder, Workplace workplace) throws Problem {
        return changes.orElseThrow(() -> Problem.environment("cli.plugins.notInstalled"));
    }
}
