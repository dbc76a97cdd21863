package org.eport.workbench.screen;

import java.util.Objects;

import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.eport.workbench.look.Icon;

/** A document as it is opened, with the list it was opened from, so that previous and next lead through that list. */
public final class DocumentInput extends ScreenInput implements IPersistableElement {

    private final String type;
    private final String number;
    private final Neighbours neighbours;

    public DocumentInput(String type, String number, Neighbours neighbours) {
        super(number, Icon.FILE);
        this.type = type;
        this.number = number;
        this.neighbours = neighbours;
    }

    public String type() {
        return type;
    }

    public String number() {
        return number;
    }

    public Neighbours neighbours() {
        return neighbours;
    }

    @Override
    public String getFactoryId() {
        return InputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString("type", type);
        memento.putString("number", number);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentInput input && input.type.equals(type) && input.number.equals(number);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, number);
    }
}
