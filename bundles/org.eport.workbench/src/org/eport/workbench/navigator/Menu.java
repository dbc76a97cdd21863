package org.eport.workbench.navigator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Holder;
import org.eport.workbench.Workstation;

/** What a holder may ever do, by subsystem; without SWT. Reads rights, so never on the UI thread. */
public final class Menu {

    /**
     * A subsystem as this holder sees it.
     *
     * @param refused why it cannot be entered now; empty: it can
     */
    public record Entry(Subsystem subsystem, List<Function> functions, Optional<Refusal> refused) {
    }

    private Menu() {
    }

    /** Subsystems that offer this holder nothing are left out; what the core keeps itself comes last. */
    public static List<Entry> of(Workstation station) {
        Holder holder = station.holder();
        List<Entry> entries = new ArrayList<>();
        List<Entry> core = new ArrayList<>();
        for (Subsystem subsystem : station.workplace().subsystems()) {
            List<Function> functions = functions(subsystem, holder);
            boolean worth = functions.stream().anyMatch(one -> one.kind() != Function.Kind.RULES);
            if (worth) {
                Entry entry = new Entry(subsystem, functions,
                        station.workplace().desk().refusedEntry(station.session(), subsystem.id()));
                (subsystem.inCharge().isPresent() ? entries : core).add(entry);
            }
        }
        entries.addAll(core);
        return entries;
    }

    private static List<Function> functions(Subsystem subsystem, Holder holder) {
        return subsystem.functions().stream()
                .filter(function -> function.kind() == Function.Kind.RULES
                || flow(subsystem, function.type()).filter(flow ->
                        function.concerns(holder, flow)).isPresent())
                .toList();
    }

    private static Optional<Flow<?>> flow(Subsystem subsystem, String type) {
        return subsystem.flows().stream().<Flow<?>>map(flow -> flow).filter(flow ->
                flow.type().id().equals(type))
                .findFirst();
    }
}
