package org.eport.workbench.login;

import org.eclipse.swt.widgets.Composite;

/** What the gate asks of the chosen card. One of them is seen at a time; the button below belongs to it. */
abstract class Page {

    private final Composite control;

    Page(Composite control) {
        this.control = control;
    }

    Composite control() {
        return control;
    }

    /** What the button says; empty when there is nothing to press. */
    abstract String button();

    /** Whether the button may be pressed. */
    abstract boolean ready();

    abstract void press();

    /** Puts the focus where typing begins; false when there is no such place. */
    abstract boolean focus();

    /** Forgets what was typed; true when there was anything. */
    abstract boolean clear();
}
