package org.eport.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.WorkplaceFactory;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Finds what is installed among the services of the platform; waits for those that are still starting. */
final class OnPlatform implements Installed {

    private static final long PATIENCE_MILLIS = 20_000;

    private final BundleContext bundles;

    OnPlatform(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public Workplace open(Path folder) {
        return factory().open(folder, Clock.systemUTC());
    }

    private WorkplaceFactory factory() {
        return service(WorkplaceFactory.class)
                .orElseThrow(() -> new StoreException(Message.of("cli.notInstalled"), null));
    }

    @Override
    public boolean has(String subsystem) {
        factory(); // it comes after the subsystems
        try {
            for (ServiceReference<Subsystem> reference : bundles.getServiceReferences(Subsystem.class, null)) {
                Subsystem one = bundles.getService(reference);
                if (one != null && one.id().equals(subsystem)) {
                    return true;
                }
            }
            return false;
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Rollout rollout(Path folder, Workplace workplace) throws Problem {
        return service(RolloutFactory.class).orElseThrow(() -> Problem.environment("cli.plugins.notInstalled"))
                .open(folder, workplace, Clock.systemUTC());
    }

    private <S> Optional<S> service(Class<S> type) {
        var tracker = new ServiceTracker<S, S>(bundles, type, null);
        tracker.open();
        try {
            return Optional.ofNullable(tracker.waitForService(PATIENCE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            tracker.close();
        }
    }
}
