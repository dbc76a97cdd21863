package org.eport.rollout.p2;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.equinox.internal.p2.director.Explanation;
import org.eclipse.equinox.internal.p2.metadata.IRequiredCapability;
import org.eclipse.equinox.internal.provisional.p2.director.PlannerStatus;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.metadata.VersionRange;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.eport.rollout.fault.P2Fault;

/** Why a set of plug-ins cannot be, said with the names people know; what the resolver says itself is for the log. */
final class Clash {

    private static final String GROUP = ".group";
    private static final String FEATURE = ".feature";

    private final Map<String, Words> names;

    /** @param names of plug-ins by the id of their feature */
    Clash(Map<String, Words> names) {
        this.names = Map.copyOf(names);
    }

    RolloutException of(IStatus status) {
        Message text = text(explanations(status));
        return new RolloutException(text, new Message(text.key() + ".remedy", text.args()),
                new P2Fault.Report(status));
    }

    private static List<Explanation> explanations(IStatus status) {
        if (status instanceof PlannerStatus planner && planner.getRequestStatus() != null) {
            return planner.getRequestStatus().getExplanations().stream().sorted().toList();
        }
        return Stream.of(status.getChildren()).flatMap(child -> explanations(child).stream()).toList();
    }

    private Message text(List<Explanation> why) {
        Optional<Message> missing = of(why, Explanation.MissingIU.class).map(one ->
                Message.of("rollout.clash.missing", name(one.iu.getId()), needed(one.req)));
        return missing.or(() -> of(why, Explanation.Singleton.class).map(this::twice))
                .orElse(Message.of("rollout.clash.resolver"));
    }

    private static <E> Optional<E> of(List<Explanation> why, Class<E> kind) {
        return why.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private Message twice(Explanation.Singleton singleton) {
        String versions = Arrays.stream(singleton.ius).map(unit -> unit.getVersion().toString())
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(", "));
        String id = Arrays.stream(singleton.ius).map(IInstallableUnit::getId).findFirst().orElse("");
        return Message.of("rollout.clash.singleton", name(id), versions);
    }

    /** A plug-in by its name, in both languages; what has none by its id. */
    Object name(String unit) {
        String id = unit.endsWith(GROUP) ? unit.substring(0, unit.length() - GROUP.length()) : unit;
        Words words = names.getOrDefault(id.endsWith(FEATURE) ? id : id + FEATURE, Words.NONE);
        return words.equals(Words.NONE) ? id : Message.of("rollout.plugin", words.zh(), words.en());
    }

    private Object needed(IRequirement requirement) {
        if (!(requirement instanceof IRequiredCapability capability)) {
            return requirement.toString();
        }
        VersionRange range = capability.getRange();
        Object name = name(capability.getName());
        if (range.equals(VersionRange.emptyRange)) {
            return name;
        }
        boolean one = range.getMinimum().equals(range.getMaximum());
        return Message.of("rollout.version", name, one ? range.getMinimum().toString() : range.toString());
    }
}
