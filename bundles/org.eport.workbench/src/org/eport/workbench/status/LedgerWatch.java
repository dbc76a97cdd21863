package org.eport.workbench.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eport.core.identity.Session;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.Verification;
import org.eport.core.store.StoreException;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;

/**
 * Remembers when the ledger was last looked at and what came out. At each login it glances at the newest
 * seals; the whole is verified when somebody asks. Thread-safe.
 */
public final class LedgerWatch implements Workstation.Listener, AutoCloseable {

    /** Seals the glance looks at. */
    private static final int NEWEST = 20;

    /** A look at the ledger. @param whole everything was looked at, rows too; @param head the last seal */
    public record Look(Instant at, boolean whole, Verification result, LedgerSource.Head head) {
    }

    private final Workstation station;
    private final Job glance;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Look> last = Optional.empty();

    public LedgerWatch(Workstation station) {
        this.station = station;
        this.glance = Job.createSystem(station.say("workbench.status.ledger.glance"), (ICoreRunnable) monitor -> {
            try {
                keep(false, verifier().verifyNewest(NEWEST));
            } catch (StoreException e) {
                ILog.get().error("the ledger cannot be read", e);
            }
        });
        glance.setPriority(Job.DECORATE);
        station.addListener(this);
    }

    public Optional<Look> last() {
        return last;
    }

    @Override
    public void opened(Session session) {
        glance.schedule(2000); // after the screens have read what they show
    }

    /** Before the store is closed. */
    @Override
    public void close() {
        Background.finish(glance);
    }

    /** Verifies everything in a job that can be stopped. @param done is told on the thread of the job */
    void verifyAll(Consumer<Look> done) {
        Job job = Job.create(station.say("workbench.status.ledger.verifying"), (ICoreRunnable) monitor -> {
            monitor.beginTask(station.say("workbench.status.ledger.verifying"), seals());
            try {
                Verification result = verifier().verify(() -> step(monitor));
                if (!result.stopped()) {
                    done.accept(keep(true, result));
                }
            } catch (StoreException e) {
                ILog.get().error(station.say(e.text()), e);
            }
        });
        job.schedule();
    }

    private int seals() {
        return (int) Math.min(Integer.MAX_VALUE, station.workplace().ledger().head().number());
    }

    private static boolean step(IProgressMonitor monitor) {
        monitor.worked(1);
        return monitor.isCanceled();
    }

    private LedgerVerifier verifier() {
        return new LedgerVerifier(station.workplace().ledger(), station.workplace().trust());
    }

    private Look keep(boolean whole, Verification result) {
        Look look = new Look(station.clock().instant(), whole, result, station.workplace().ledger().head());
        last = Optional.of(look);
        listeners.forEach(Runnable::run);
        return look;
    }

    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
