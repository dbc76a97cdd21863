package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** The keys that are the same in every field: Enter, Shift+Enter and Ctrl+Enter. */
final class Keys {

    private Keys() {
    }

    static boolean enter(Event event) {
        return event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR;
    }

    static boolean plain(Event event) {
        return (event.stateMask & SWT.MODIFIER_MASK) == 0;
    }

    static boolean with(Event event, int modifiers) {
        return (event.stateMask & SWT.MODIFIER_MASK) == modifiers;
    }

    /** Whether the keyboard is in this control or in one it is made of. */
    static boolean within(Control control, Control focus) {
        for (Control one = focus; one != null; one = one.getParent()) {
            if (one == control) {
                return true;
            }
        }
        return false;
    }

    /** Wires a control that takes the keyboard; a field that is busy with the key eats it before. */
    static void wire(Control control, FieldInput input, FormContext form) {
        control.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_RETURN) {
                event.doit = false;
            }
        });
        control.addListener(SWT.KeyDown, event -> {
            if (!event.doit || !enter(event)) {
                return;
            }
            event.doit = false;
            if (with(event, SWT.MOD1)) {
                form.listener().main();
            } else if (with(event, SWT.SHIFT)) {
                form.listener().previous(input);
            } else if (plain(event) && input.settle()) {
                form.listener().next(input);
            }
        });
        control.addListener(SWT.FocusOut, event -> form.listener().left(input));
    }
}
