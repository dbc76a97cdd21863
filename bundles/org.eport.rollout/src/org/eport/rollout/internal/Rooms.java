package org.eport.rollout.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eport.core.desk.Workplace;
import org.eport.rollout.RolloutException;
import org.eport.rollout.catalogue.Features;
import org.eport.rollout.catalogue.SiteReader;
import org.eport.rollout.inventory.Probe;
import org.eport.rollout.inventory.Stocktaking;
import org.eport.rollout.record.Audit;
import org.eport.rollout.state.Deployment;
import org.eport.rollout.state.Highest;
import org.eport.rollout.state.Installation;

/** What every part of the work needs, made once for each installation and workplace. */
record Rooms(Installation installation, IProvisioningAgentProvider agents, Workplace workplace, Clock clock,
        SiteReader reader) {

    Deployment deployment() {
        return new Deployment(installation);
    }

    Highest highest() {
        return new Highest(installation);
    }

    Probe probe() {
        return new Probe(installation, () -> new Stocktaking(workplace.subsystems(), workplace.regions()).take(
                List.of()));
    }

    Audit audit() {
        return new Audit(workplace);
    }

    /** What is installed in a state. */
    Features.Installed installed(int state) throws RolloutException {
        try (Stream<Path> files = Files.find(installation.p2(state), 5, (path, attributes) ->
                path.getFileName().toString().matches("[0-9]+\\.profile(\\.gz)?"))) {
            Path newest = files.max(Comparator.comparing(path -> path.getFileName().toString())).orElseThrow(() ->
                    new IOException(installation.p2(state) + " has no profile"));
            return Features.installed(newest, List.of(installation.folder(), installation.home(state)));
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }
}
