package org.eport.core.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eport.core.document.DocumentType;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Step;
import org.eport.core.identity.Holder;
import org.eport.core.store.Condition;

/**
 * One entry of a subsystem's menu (功能), so that the menu is declared with the subsystem and drawn by whatever
 * shows it.
 *
 * @param id       unique within the subsystem
 * @param type     id of the document type; empty for {@link Kind#RULES}
 * @param action   of the type's flow; empty where the function takes none
 * @param eligible what makes a document one the action can be taken on; conditions of the first list that opens
 * @param labelKey text key of its name
 * @param waiting  what is eligible waits for whoever may take the action: it belongs on that person's task list
 */
public record Function(String id, Kind kind, String type, String action, List<Condition> eligible,
        String labelKey, boolean waiting) {

    /** How a function begins. */
    public enum Kind {
        /** A new document is filled in. */
        CREATE,
        /** A list of the documents the action can be taken on now, one or several at a time. */
        WORK,
        /** First number and count, then the action on all of them (domain facts 2.4). */
        BATCH,
        /** Every document in sight. */
        LIST,
        /** Documents that are asked for; without a condition nothing is found (组合查询, domain facts 2.3). */
        QUERY,
        /** The business rules (业务规范). */
        RULES
    }

    public Function {
        eligible = List.copyOf(eligible);
    }

    public static Function create(Action<?> action, DocumentType<?> type) {
        return new Function(type.id() + "." + action.id(), Kind.CREATE, type.id(), action.id(), List.of(),
                action.labelKey(), false);
    }

    /**
     * The states the action starts from are the conditions; more may be given for its guards. What officers can
     * do waits for them, unless {@link #atWill} says otherwise.
     */
    public static <D extends org.eport.core.document.Document> Function work(Flow<D> flow, String action,
            Condition... more) {
        Action<D> one = flow.action(action).orElseThrow();
        List<Condition> eligible = new ArrayList<>();
        for (Step step : one.steps()) {
            if (!step.from().isEmpty()) {
                eligible.add(new Condition(step.axis(), Condition.Operator.ONE_OF,
                        String.join(",", step.from())));
            }
        }
        eligible.addAll(Arrays.asList(more));
        boolean officers = one.actors().stream().allMatch(actor -> actor.agency().isPresent());
        return new Function(flow.type().id() + "." + action, Kind.WORK, flow.type().id(), action, eligible,
                one.labelKey(), officers);
    }

    public static Function list(DocumentType<?> type) {
        return new Function(type.id() + ".list", Kind.LIST, type.id(), "", List.of(), type.id()
                + ".name", false);
    }

    public static Function query(DocumentType<?> type, String labelKey) {
        return new Function(type.id() + ".query", Kind.QUERY, type.id(), "", List.of(), labelKey, false);
    }

    public static Function rules(String labelKey) {
        return new Function("rules", Kind.RULES, "", "", List.of(), labelKey, false);
    }

    /** The same entered as first number and count. */
    public Function asBatch(String newLabelKey) {
        return new Function(id + ".batch", Kind.BATCH, type, action, eligible, newLabelKey, false);
    }

    /** The same under another name, where one action has two lists. */
    public Function named(String newId, String newLabelKey) {
        return new Function(newId, kind, type, action, eligible, newLabelKey, waiting);
    }

    /** The same where nobody waits for the action, though it is possible. */
    public Function atWill() {
        return new Function(id, kind, type, action, eligible, labelKey, false);
    }

    /** The same where the action is expected of its actor. */
    public Function expected() {
        return new Function(id, kind, type, action, eligible, labelKey, true);
    }

    /** What follows from the flows alone: what can be begun, what can be worked on, what can be looked at. */
    static List<Function> of(List<Flow<?>> flows) {
        List<Function> functions = new ArrayList<>();
        for (Flow<?> flow : flows) {
            for (Action<?> action : flow.actions()) {
                functions.add(action.mode() == Action.Mode.CHANGE ? work(flow, action.id())
                        : create(action, flow.type()));
            }
        }
        flows.forEach(flow -> functions.add(list(flow.type())));
        return functions;
    }

    /** Whether this holder can ever have it; a right that is missing is another question. */
    public boolean concerns(Holder holder, Flow<?> flow) {
        if (action.isEmpty()) {
            return holder.kind().enterprise()
                    || holder.agency().flatMap(agency -> flow.type().addressee(agency)).isPresent();
        }
        return flow.action(action).filter(one -> one.refusedTo(holder).isEmpty()).isPresent();
    }
}
