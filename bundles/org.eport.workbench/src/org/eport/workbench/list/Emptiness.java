package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.List;

import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Flow;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;
import org.eport.workbench.query.QueryBar;
import org.eport.workbench.screen.Screens;

/** Why a list has nothing in it, and which function leads on from there. */
record Emptiness(Workstation station, Function function, DocumentType<?> type, Screens screens) {

    /** @param again searches without the person's own conditions */
    void say(EmptyNote note, QueryBar bar, Runnable again) {
        boolean narrowed = !bar.conditions().isEmpty();
        List<EmptyNote.Step> steps = new ArrayList<>();
        if (narrowed && function.kind() != Function.Kind.QUERY) {
            steps.add(new EmptyNote.Step(station.say("workbench.list.empty.withoutConditions"), again));
        }
        steps.addAll(steps(narrowed));
        note.say(narrowed ? station.say("workbench.list.empty.narrowed", Message.of(type.id() + ".name"),
                bar.inWords()) : sentence(bar.fixedInWords()), steps);
    }

    /** @param conditions of the list itself, in words */
    private String sentence(String conditions) {
        Message name = Message.of(type.id() + ".name");
        return function.kind() == Function.Kind.WORK
                ? station.say("workbench.list.empty.work", station.say(function.labelKey()), name, conditions)
                : station.say("workbench.list.empty.list", name);
    }

    /** @param narrowed by conditions of the person's own: then what there is comes first */
    private List<EmptyNote.Step> steps(boolean narrowed) {
        List<EmptyNote.Step> steps = new ArrayList<>();
        for (Function other : siblings()) {
            boolean everything = other.kind() == Function.Kind.LIST && other.type().equals(type.id());
            boolean begins = other.kind() == Function.Kind.CREATE && !narrowed;
            if ((everything && !other.equals(function) || begins) && concerns(other)) {
                steps.add(new EmptyNote.Step(everything
                        ? station.say("workbench.list.empty.all", station.say(other.labelKey()))
                        : station.say("workbench.list.empty.begin", station.say(other.labelKey())),
                        () -> screens.function(other)));
            }
        }
        return steps;
    }

    private List<Function> siblings() {
        return station.workplace().subsystems().stream().map(Subsystem::functions)
                .filter(all -> all.contains(function)).findFirst().orElse(List.of());
    }

    private boolean concerns(Function other) {
        Flow<?> flow = station.workplace().flow(other.type()).orElseThrow();
        return other.concerns(station.holder(), flow);
    }
}
