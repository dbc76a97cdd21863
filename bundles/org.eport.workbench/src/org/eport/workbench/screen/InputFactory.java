package org.eport.workbench.screen;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PlatformUI;
import org.eport.workbench.Workstation;

/** Makes inputs again from what a seat remembers; a function whose subsystem has gone is left out. */
public final class InputFactory implements IElementFactory {

    static final String ID = "org.eport.workbench.screen.input";

    @Override
    public IAdaptable createElement(IMemento memento) {
        Workstation station = PlatformUI.getWorkbench().getService(Workstation.class);
        String function = memento.getString("function");
        if (function != null) {
            String draft = memento.getString("draft");
            return FunctionInput.find(station, function).map(one -> new FunctionInput(one,
                    station.say(one.labelKey()), draft == null ? "" : draft)).orElse(null);
        }
        String type = memento.getString("type");
        String number = memento.getString("number");
        return type == null || number == null || station.workplace().flow(type).isEmpty() ? null
                : new DocumentInput(type, number, Neighbours.NONE);
    }
}
