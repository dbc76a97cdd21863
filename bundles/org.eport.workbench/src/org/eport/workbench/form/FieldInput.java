package org.eport.workbench.form;

import org.eclipse.swt.widgets.Control;
import org.eport.core.document.Field;

/** The control of one field of a form. All on the UI thread. */
interface FieldInput {

    Field field();

    /** What is laid out. */
    Control control();

    /** As the desk takes it; a text, or all lines of a table. */
    Object raw();

    /** Shows a value as the desk takes it; nobody is told. */
    void set(Object value);

    /** @param path behind the field's name, such as {@code [2].hsCode}; empty for the field itself */
    boolean focus(String path);

    /**
     * Enter was pressed.
     *
     * @return whether the field is done, so that the next one takes over
     */
    boolean settle();

    /** What may be typed, in a few words; changes while typing. */
    String hint();
}
