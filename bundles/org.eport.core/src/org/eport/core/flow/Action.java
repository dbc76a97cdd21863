package org.eport.core.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.identity.Holder;
import org.eport.core.text.Message;

/** One action of a flow: who, from which states, with what input, to what effect. Unchanging; thread-safe. */
public final class Action<D extends Document> {

    /** Whether the action starts from a document that exists. */
    public enum Mode { CHANGE, CREATE, CREATE_OR_CHANGE }

    private final String id;
    private final DocumentType<D> type;
    private final Mode mode;
    private final List<Actor> actors;
    private final List<Step> steps;
    private final List<Guard<D>> guards;
    private final List<Field> inputs;
    private final BiConsumer<D, Work> effect;
    private final List<Action<D>> siblings;

    private Action(Builder<D> builder) {
        this.id = builder.id;
        this.type = builder.flow.type();
        this.mode = builder.mode;
        this.actors = List.copyOf(builder.actors);
        this.steps = List.copyOf(builder.steps);
        this.guards = List.copyOf(builder.guards);
        this.inputs = List.copyOf(builder.inputs);
        this.effect = builder.effect;
        this.siblings = builder.flow.actions();
    }

    public String id() {
        return id;
    }

    public Mode mode() {
        return mode;
    }

    public List<Actor> actors() {
        return actors;
    }

    public List<Step> steps() {
        return steps;
    }

    public List<Guard<D>> guards() {
        return guards;
    }

    public List<Field> inputs() {
        return inputs;
    }

    /** {@code <type>.action.<id>}, its label; {@code .done} behind it is said on success. */
    public String labelKey() {
        return type.id() + ".action." + id;
    }

    /** Why this holder can never take this action, whatever the document; empty: may. */
    public Optional<Refusal> refusedTo(Holder holder) {
        if (actors.stream().anyMatch(actor -> actor.matches(holder))) {
            return Optional.empty();
        }
        return Optional.of(Refusal.of(Refusal.Kind.NOT_YOUR_ACTION, "flow.notYourAction",
                Message.of(labelKey()), actors.get(0).label()));
    }

    /** Why the action is not possible for this document now; empty: possible. */
    public Optional<Refusal> refusedFor(D document, Situation situation) {
        for (Step step : steps) {
            String present = String.valueOf(type.get(document, step.axis()));
            if (!step.from().isEmpty() && !step.from().contains(present)) {
                return Optional.of(wrongState(step, present));
            }
        }
        return guards.stream().filter(guard -> !guard.holds().test(document, situation)).findFirst()
                .map(guard -> Refusal.of(Refusal.Kind.STATE, type.id() + ".why." + guard.reason(),
                document.number()));
    }

    private Refusal wrongState(Step step, String present) {
        Message wanted = step.from().stream().sorted().map(state -> stateLabel(step.axis(), state))
                .reduce((one, other) -> Message.of("flow.or", one, other)).orElseThrow();
        Message axis = Message.of(type.labelKey(step.axis()));
        Message remedy = NextMove.toward(siblings, step.axis(), present, step.from())
                .map(next -> Message.of("flow.next", Message.of(next.labelKey()), next.actors().get(0).label()))
                .orElse(Message.of("flow.never", axis, wanted));
        return new Refusal(Refusal.Kind.STATE, Message.of("flow.wrongState", axis,
                stateLabel(step.axis(), present), Message.of(labelKey()), wanted), remedy, List.of());
    }

    private Message stateLabel(String axis, String state) {
        return Message.of(type.labelKey(axis) + "." + state);
    }

    /** Moves the axes and runs the effect; the caller has checked that the action is possible. */
    public void apply(D document, Work work) {
        for (Step step : steps) {
            if (!step.to().isEmpty()) {
                type.set(document, step.axis(), state(step.axis(), step.to()));
            }
        }
        effect.accept(document, work);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object state(String axis, String name) {
        Class values = type.field(axis).orElseThrow().valueClass();
        return Enum.valueOf(values, name);
    }

    @Override
    public String toString() {
        return type.id() + "." + id;
    }

    /** Collects one action; {@link #done} gives the flow back for the next one. */
    public static final class Builder<D extends Document> {

        private final Flow.Builder<D> flow;
        private final String id;
        private Mode mode = Mode.CHANGE;
        private final List<Actor> actors = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<Guard<D>> guards = new ArrayList<>();
        private final List<Field> inputs = new ArrayList<>();
        private BiConsumer<D, Work> effect = (document, work) -> { };

        Builder(Flow.Builder<D> flow, String id) {
            this.flow = flow;
            this.id = id;
        }

        /** The action brings its document into being; it has no state to start from. */
        public Builder<D> creates() {
            mode = Mode.CREATE;
            return this;
        }

        /** The action brings the document into being or, when its number exists, changes it. */
        public Builder<D> createsOrChanges() {
            mode = Mode.CREATE_OR_CHANGE;
            return this;
        }

        public Builder<D> by(Actor... who) {
            actors.addAll(Arrays.asList(who));
            return this;
        }

        /** The axis must be in one of these states. */
        @SafeVarargs
        public final <E extends Enum<E>> Builder<D> from(String axis, E first, E... others) {
            return step(axis, EnumSet.of(first, others), "");
        }

        /** The axis goes from the first state to the second. */
        public <E extends Enum<E>> Builder<D> moves(String axis, E from, E to) {
            return step(axis, EnumSet.of(from), to.name());
        }

        public <E extends Enum<E>> Builder<D> moves(String axis, Set<E> from, E to) {
            return step(axis, from, to.name());
        }

        private Builder<D> step(String axis, Set<? extends Enum<?>> from, String to) {
            steps.add(new Step(axis, from.stream().map(Enum::name)
                    .collect(Collectors.toCollection(LinkedHashSet::new)), to));
            return this;
        }

        public Builder<D> when(Guard<D> guard) {
            guards.add(guard);
            return this;
        }

        public Builder<D> input(Field... fields) {
            inputs.addAll(Arrays.asList(fields));
            return this;
        }

        /** What else happens; may throw {@link RefusedException}, then nothing of it is kept. */
        public Builder<D> effect(BiConsumer<D, Work> what) {
            this.effect = what;
            return this;
        }

        public Flow.Builder<D> done() {
            if (actors.isEmpty()) {
                throw new IllegalStateException(flow.type() + "." + id + " has no actor");
            }
            return flow.add(new Action<>(this));
        }
    }
}
