package org.eport.workbench.screen;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eport.core.desk.Function;
import org.eport.core.desk.Subsystem;
import org.eport.workbench.Workstation;

/**
 * A function as it is opened: its list, its batch page or its form. Two are equal when they open the same tab; a form
 * that goes on with a draft is a tab of its own.
 */
public final class FunctionInput extends ScreenInput implements IPersistableElement {

    private final Function function;
    private final String draft;

    /**
     * @param title of the tab, in the reader's language
     * @param draft id of the draft a form goes on with; empty: none
     */
    public FunctionInput(Function function, String title, String draft) {
        super(title, FunctionIcon.of(function));
        this.function = function;
        this.draft = draft;
    }

    public static FunctionInput of(Workstation station, Function function) {
        return new FunctionInput(function, station.say(function.labelKey()), "");
    }

    /** The function of this id, when its subsystem is installed. */
    public static Optional<Function> find(Workstation station, String id) {
        return station.workplace().subsystems().stream().map(Subsystem::functions)
                .flatMap(List::stream).filter(one -> one.id().equals(id)).findFirst();
    }

    public Function function() {
        return function;
    }

    /** Empty when the form starts afresh. */
    public Optional<String> draft() {
        return Optional.of(draft).filter(id -> !id.isEmpty());
    }

    @Override
    public String getFactoryId() {
        return InputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString("function", function.id());
        memento.putString("draft", draft);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionInput input && input.function.id().equals(function.id())
                && input.draft.equals(draft);
    }

    @Override
    public int hashCode() {
        return Objects.hash(function.id(), draft);
    }
}
