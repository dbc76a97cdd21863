package org.eport.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.rollout.Rollout;

/** These subsystems, and no way to change them: the tests of plug-ins use the product itself. */
record Installation(List<Subsystem> subsystems) implements Installed {

    @Override
    public Workplace open(Path folder) {
        return Workplaces.open(folder, subsystems, List.of(), Clock.systemUTC());
    }

    @Override
    public boolean has(String subsystem) {
        return subsystems.stream().anyMatch(one -> one.id().equals(subsystem));
    }

    @Override
    public Rollout rollout(Path folder, Workplace workplace) {
        throw new IllegalStateException("no test of commands changes plug-ins");
    }
}
