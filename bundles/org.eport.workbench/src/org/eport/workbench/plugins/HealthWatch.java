package org.eport.workbench.plugins;

import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eport.core.card.CardException;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Agency;
import org.eport.core.identity.Session;
import org.eport.core.store.StoreException;
import org.eport.rollout.RolloutException;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/**
 * Once after each start, as soon as somebody of the data branch sits here, tells the sites how this installation does.
 * A rollout goes on in the other branches only when the first ones have told.
 */
public final class HealthWatch extends Job implements Workstation.Listener, AutoCloseable {

    private final Workstation station;
    private final PluginRoom room;
    private volatile boolean told;

    public HealthWatch(Workstation station, PluginRoom room) {
        super(HealthWatch.class.getSimpleName());
        this.station = station;
        this.room = room;
        setSystem(true);
        setPriority(LONG);
    }

    @Override
    public void opened(Session session) {
        if (!told && session.holder().agency().filter(Agency.BRANCH::equals).isPresent()) {
            schedule();
        }
    }

    /** Before the store is closed: a self-test must not find it so and hold the rollout for everybody. */
    @Override
    public void close() {
        Background.finish(this);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        ILog log = Platform.getLog(HealthWatch.class);
        try {
            for (Path file : room.rollout().report(station.session())) {
                log.info("reported to " + file);
            }
            told = true;
        } catch (RefusedException lockedMeanwhile) {
            return Status.CANCEL_STATUS; // the next login tries again
        } catch (RolloutException e) {
            log.warn("not reported: " + station.say(e.text()) + " " + station.say(e.remedy()), e);
        } catch (CardException | StoreException e) {
            log.warn("not reported", e);
        }
        return Status.OK_STATUS;
    }
}
