package org.eport.workbench.dashboard;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.flow.Flow;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.workbench.Workstation;
import org.eport.workbench.navigator.Menu;
import org.eport.workbench.dashboard.DashboardModel.Chart;

/**
 * What the overview is about for this holder: the functions something waits for, and the document types with charts.
 *
 * @param waiting with at least one document, in the order of the menus
 */
record Overview(List<Waiting> waiting, List<Subject> subjects) {

    /** Counting ends here: more is simply much. */
    static final int COUNTED = 10_000;

    /** A function and how many documents wait for it. */
    record Waiting(Function function, long count) {
    }

    /** A document type in the holder's sight, with its charts. */
    record Subject(Flow<?> flow, List<Chart> charts) {

        String type() {
            return flow.type().id();
        }

        List<Figures> read(Workstation station, IProgressMonitor monitor) {
            return read(station, flow, monitor);
        }

        private <D extends Document> List<Figures> read(Workstation station, Flow<D> one, IProgressMonitor monitor) {
            return new FiguresReader<>(station, one.type()).read(charts, monitor);
        }
    }

    /** Not on the UI thread. */
    static Overview read(Workstation station, IProgressMonitor monitor) {
        List<Waiting> waiting = new ArrayList<>();
        List<Subject> subjects = new ArrayList<>();
        for (Menu.Entry entry : Menu.of(station)) {
            Subsystem subsystem = entry.subsystem();
            if (entry.refused().isEmpty()) {
                subsystem.flows().stream().filter(flow -> Function.list(flow.type()).concerns(station.holder(), flow))
                        .map(flow -> new Subject(flow, DashboardModel.charts(flow)))
                        .filter(subject -> !subject.charts().isEmpty()).forEach(subjects::add);
                for (Function function : subsystem.functions()) {
                    if (function.waiting() && !monitor.isCanceled()) {
                        station.workplace().flow(function.type())
                                .filter(flow -> function.concerns(station.holder(), flow))
                                .map(flow -> new Waiting(function, count(station, flow, function)))
                                .filter(one -> one.count() > 0).ifPresent(waiting::add);
                    }
                }
            }
        }
        return new Overview(waiting, subjects);
    }

    private static <D extends Document> long count(Workstation station, Flow<D> flow, Function function) {
        return station.workplace().records().count(station.session(), Query.of(flow.type(),
                function.eligible().toArray(Condition[]::new)), COUNTED);
    }
}
