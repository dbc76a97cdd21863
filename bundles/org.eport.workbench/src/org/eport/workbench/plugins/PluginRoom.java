package org.eport.workbench.plugins;

import java.util.Optional;

import org.eport.core.flow.Refusal;
import org.eport.core.text.Message;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.RolloutFactory;
import org.eport.workbench.Workstation;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The way of the screens to the plug-ins of this installation, opened when somebody first asks. Screens reach it
 * through {@code getSite().getService(PluginRoom.class)}. Thread-safe.
 */
public final class PluginRoom implements AutoCloseable {

    private final Workstation station;
    private final ServiceTracker<RolloutFactory, RolloutFactory> factories;
    private Rollout rollout;

    public PluginRoom(Workstation station) {
        this.station = station;
        this.factories = new ServiceTracker<>(FrameworkUtil.getBundle(PluginRoom.class).getBundleContext(),
                RolloutFactory.class, null);
        factories.open();
    }

    /**
     * Off the UI thread: the first call starts the service.
     *
     * @throws RolloutException when that part of the program is not installed
     */
    synchronized Rollout rollout() throws RolloutException {
        if (rollout == null) {
            RolloutFactory factory = factories.getService();
            if (factory == null) {
                throw new RolloutException(Message.of("workbench.plugins.notInstalled"),
                        Message.of("workbench.plugins.notInstalled.remedy"));
            }
            rollout = factory.open(station.folder(), station.workplace(), station.clock());
        }
        return rollout;
    }

    /** Why whoever sits here may not change plug-ins; empty: may. Off the UI thread. */
    Optional<Refusal> refused() throws RolloutException {
        return rollout().refused(station.session());
    }

    @Override
    public void close() {
        factories.close();
    }
}
