package org.eport.workbench.quickaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.quickaccess.IQuickAccessComputerExtension;
import org.eclipse.ui.quickaccess.IQuickAccessComputer;
import org.eclipse.ui.quickaccess.QuickAccessElement;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Flow;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.screen.Neighbours;

/** Documents in sight whose number begins with what was typed. */
public final class DocumentFinder implements IQuickAccessComputer, IQuickAccessComputerExtension {

    /** Fewer characters find too much to be of use. */
    private static final int LEAST = 4;
    private static final int MOST = 8;

    @Override
    public QuickAccessElement[] computeElements(String query, IProgressMonitor monitor) {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        String typed = query.strip().toUpperCase(Locale.ROOT);
        if (station == null || station.locked() || !typed.matches("[0-9A-Z-]{" + LEAST + ",40}")) {
            return new QuickAccessElement[0];
        }
        List<QuickAccessElement> hits = new ArrayList<>();
        for (Subsystem subsystem : station.workplace().subsystems()) {
            boolean open = station.workplace().desk().refusedEntry(station.session(), subsystem.id())
                    .isEmpty();
            for (Flow<?> flow : subsystem.flows()) {
                if (open && !monitor.isCanceled()) {
                    find(station, flow.type(), typed, hits);
                }
            }
        }
        return hits.toArray(QuickAccessElement[]::new);
    }

    private static <D extends Document> void find(Workstation station, DocumentType<D> type, String typed,
            List<QuickAccessElement> hits) {
        station.workplace().records().find(station.session(),
                Query.of(type, Condition.beginsWith("number", typed)).page(0, MOST)).rows()
                        .forEach(document ->
                hits.add(new Hit(type.id() + "/"
                        + document.number(), station.say("workbench.quickaccess.document",
                        document.number(), station.say(type.id() + ".name")), Icon.FILE, (screens, ignored) ->
                        screens.document(type.id(), document.number(), Neighbours.NONE))));
    }

    @Override
    public QuickAccessElement[] computeElements() {
        return new QuickAccessElement[0];
    }

    @Override
    public void resetState() {
        // nothing is kept
    }

    @Override
    public boolean needsRefresh() {
        return false;
    }
}
