package org.eport.rollout.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.osgi.framework.log.FrameworkLog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eport.core.desk.Workplace;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutFactory;
import org.eport.rollout.catalogue.SiteReader;
import org.eport.rollout.state.Installation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds out which installation is running. {@code org.eport.rollout.install} names another one to work on, for whoever
 * prepares installations from outside.
 */
@Component
public final class RolloutComponent implements RolloutFactory {

    private final IProvisioningAgentProvider agents;
    private final Location install;
    private final Location configuration;
    private final FrameworkLog log;
    private final SiteReader reader = new SiteReader();

    @Activate
    public RolloutComponent(@Reference IProvisioningAgentProvider agents,
            @Reference(target = "(type=osgi.install.area)") Location install,
            @Reference(target = "(type=osgi.configuration.area)") Location configuration,
            @Reference(target = "(!(performance=*))") FrameworkLog log) {
        this.agents = agents;
        this.install = install;
        this.configuration = configuration;
        this.log = log;
    }

    @Override
    public Rollout open(Path instance, Workplace workplace, Clock clock) {
        Path folder = Optional.ofNullable(System.getProperty("org.eport.rollout.install")).map(Path::of)
                .orElseGet(() -> path(install));
        Installation installation = new Installation(folder, running(folder));
        return new InstalledRollout(new Rooms(installation, agents, workplace, clock, reader, log));
    }

    /**
     * The state this process was started from. The platform gives every configuration folder the delivered one as its
     * parent; where a read-only installation is used, the folder is the person's own and its parent that of the state.
     */
    private int running(Path folder) {
        int own = Installation.number(folder, path(configuration));
        Location parent = configuration.getParentLocation();
        return own > 0 || parent == null ? own : Installation.number(folder, path(parent));
    }

    private static Path path(Location location) {
        try {
            return Path.of(new URI("file", null, location.getURL().getPath(), null));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
