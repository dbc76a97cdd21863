package org.eport.workbench.list;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eport.core.desk.Desk;
import org.eport.core.document.Document;
import org.eport.workbench.Background;
import org.eport.workbench.Workstation;
import org.eport.workbench.action.ActionBar;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.query.Ground;

/** What is ticked, and the actions for it, or for the current row when nothing is. For the UI thread. */
final class Marks<D extends Document> {

    /** How often a long run of ticking shows how far it is. */
    private static final int STEP = 5_000;

    private final Workstation station;
    private final Ticks<D> ticks = new Ticks<>();
    private final Footer footer;
    private final ActionBar actions;
    private final Consumer<String> complain;
    private final Later later;

    /** @param tickAll what the buttons for all and none do */
    Marks(Composite parent, Workstation station, String type, String action, Consumer<Boolean> tickAll,
            Consumer<String> complain) {
        this.station = station;
        this.complain = complain;
        footer = new Footer(parent, station, tickAll);
        later = Later.on(footer.area());
        actions = new ActionBar(footer.area(), station, type, action);
        actions.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Ground.under(actions, Name.SURFACE);
        for (Control part : actions.getChildren()) {
            Ground.under(part, Name.SURFACE);
        }
        footer.ticked(0);
    }

    Ticks<D> ticks() {
        return ticks;
    }

    void mainAction() {
        actions.main();
    }

    /** Another row is the current one. */
    void current(Optional<D> row) {
        if (ticks.count() == 0) {
            actions.show(row.map(List::of).orElse(List.of()));
        }
    }

    /** Other documents are ticked. */
    void changed(Optional<D> row) {
        footer.ticked(ticks.count());
        if (ticks.count() > 0) {
            actions.show(ticks.all());
        } else {
            current(row);
        }
    }

    /** Ticked documents that have been read again are acted on as they are now. */
    void renew(RowSource<D> rows, int first) {
        if (ticks.count() > 0) {
            for (int i = first; i < first + RowSource.PAGE; i++) {
                rows.peek(i).ifPresent(ticks::renew);
            }
        }
    }

    /** Ticks rows that have to be read for it, in a job that can be stopped. */
    void tick(AllRows<D> all, int first, int last, Runnable then) {
        Background.<Optional<RuntimeException>>run(station, station.say("workbench.list.ticking"),
                footer.area(), monitor -> read(all, first, last, monitor), fault -> {
                    fault.ifPresent(why -> complain.accept(Faults.said(station, why)));
                    if (ticks.count() == Desk.MOST) {
                        complain.accept(station.say("workbench.list.tickedMost", "%,d".formatted(Desk.MOST)));
                    }
                    then.run();
                });
    }

    private Optional<RuntimeException> read(AllRows<D> all, int first, int last, IProgressMonitor monitor) {
        try {
            int[] at = {first};
            all.from(first, monitor::isCanceled, row -> {
                boolean room = ticks.set(row, true);
                if (at[0] % STEP == 0) {
                    showHowMany();
                }
                return room && at[0]++ < last;
            });
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private void showHowMany() {
        later.run(() -> footer.ticked(ticks.count()));
    }
}
