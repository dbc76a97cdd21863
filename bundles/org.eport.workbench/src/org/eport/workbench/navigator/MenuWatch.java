package org.eport.workbench.navigator;

import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Session;
import org.eport.core.store.StoreException;
import org.eport.workbench.Workstation;
import org.eport.workbench.navigator.Menu.Entry;

/** Keeps what the holder may do at hand for menus, which open at once and must not wait for the store. */
public final class MenuWatch extends Job implements Workstation.Listener {

    private final Workstation station;
    private volatile List<Entry> entries = List.of();

    public MenuWatch(Workstation station) {
        super(MenuWatch.class.getSimpleName());
        this.station = station;
        setSystem(true);
    }

    /** As last read; nothing for somebody who has just sat down. */
    List<Entry> entries() {
        return entries;
    }

    @Override
    public void opened(Session session) {
        entries = List.of();
        schedule();
    }

    /** A right may have been granted or taken. */
    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        if (request.type().startsWith("core.")) {
            schedule();
        }
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            entries = Menu.of(station);
        } catch (RefusedException lockedMeanwhile) {
            entries = List.of();
        } catch (StoreException e) {
            Platform.getLog(MenuWatch.class).error("the functions cannot be read", e);
        }
        return Status.OK_STATUS;
    }
}
