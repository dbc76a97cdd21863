package org.eport.core.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;

/**
 * The whole life of a document type: its status axes (the STATUS fields) and its actions. Unchanging;
 * thread-safe.
 */
public final class Flow<D extends Document> {

    private final DocumentType<D> type;
    private final List<Action<D>> actions;

    private Flow(DocumentType<D> type, List<Action<D>> actions) {
        this.type = type;
        this.actions = List.copyOf(actions);
    }

    public static <D extends Document> Builder<D> of(DocumentType<D> type) {
        return new Builder<>(type);
    }

    public DocumentType<D> type() {
        return type;
    }

    /** The STATUS fields, in their order. */
    public List<Field> axes() {
        return type.fields().stream().filter(field -> field.kind() == Field.Kind.STATUS).toList();
    }

    public List<Action<D>> actions() {
        return actions;
    }

    public Optional<Action<D>> action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    /** Collects a flow. */
    public static final class Builder<D extends Document> {

        private final DocumentType<D> type;
        private final List<Action<D>> actions = new ArrayList<>();

        private Builder(DocumentType<D> type) {
            this.type = type;
        }

        DocumentType<D> type() {
            return type;
        }

        /** A view that shows all actions once the flow is built. */
        List<Action<D>> actions() {
            return Collections.unmodifiableList(actions);
        }

        public Action.Builder<D> action(String id) {
            return new Action.Builder<>(this, id);
        }

        Builder<D> add(Action<D> action) {
            boolean twice = actions.stream().anyMatch(other -> other.id().equals(action.id()));
            boolean badAxis = action.steps().stream().anyMatch(step -> type.field(step.axis())
                    .filter(field -> field.kind() == Field.Kind.STATUS).isEmpty());
            if (twice || badAxis) {
                throw new IllegalStateException(action
                        + (twice ? " is declared twice" : " names an unknown axis"));
            }
            actions.add(action);
            return this;
        }

        public Flow<D> build() {
            return new Flow<>(type, actions);
        }
    }
}
