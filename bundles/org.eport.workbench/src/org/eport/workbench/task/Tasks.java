package org.eport.workbench.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.flow.Flow;
import org.eport.core.store.Condition;
import org.eport.core.store.Page;
import org.eport.core.store.Query;
import org.eport.core.store.Records;
import org.eport.workbench.Workstation;

/** Asks the store what waits; without SWT, never on the UI thread. */
public final class Tasks {

    /** Documents of a function that are read; the others are counted. */
    static final int MOST = 100;
    /** Counting ends here: more than that is simply much. */
    static final int COUNTED = 100_000;

    /** One document that waits. */
    public record Waiting(Document document, Optional<Instant> since) {
    }

    /** What waits for one function, oldest first. */
    public record Pile(Function function, long count, List<Waiting> oldest) {
    }

    private final Workstation station;

    public Tasks(Workstation station) {
        this.station = station;
    }

    /** Piles with something in them, in the order of the menus. */
    public List<Pile> read(IProgressMonitor monitor) {
        List<Pile> piles = new ArrayList<>();
        for (Subsystem subsystem : station.workplace().subsystems()) {
            if (station.workplace().desk().refusedEntry(station.session(), subsystem.id()).isPresent()) {
                continue;
            }
            for (Function function : subsystem.functions()) {
                if (function.waiting() && !monitor.isCanceled()) {
                    station.workplace().flow(function.type()).filter(flow ->
                            function.concerns(station.holder(), flow))
                            .map(flow -> pile(function, flow)).filter(pile ->
                                    pile.count() > 0).ifPresent(piles::add);
                }
            }
        }
        return piles;
    }

    private <D extends Document> Pile pile(Function function, Flow<D> flow) {
        Records records = station.workplace().records();
        Query<D> query = Query.of(flow.type(), function.eligible().toArray(Condition[]::new));
        Page<D> page = records.find(station.session(), query.sortedBy(Records.CHANGED, false).page(0, MOST));
        Map<String, Instant> since = records.changed(station.session(), page.rows());
        long count = page.more() ? records.count(station.session(), query, COUNTED) : page.rows().size();
        return new Pile(function, count, page.rows().stream()
                .map(document -> new Waiting(document, Optional.ofNullable(since.get(document.number()))))
                        .toList());
    }
}
