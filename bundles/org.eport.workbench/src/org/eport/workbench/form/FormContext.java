package org.eport.workbench.form;

import java.util.Map;

import org.eport.core.code.CodeTable;
import org.eport.workbench.Workstation;

/**
 * What the controls of a form tell the form they stand in.
 *
 * @param labels prefix of the keys of the fields' labels
 * @param offers what to offer for a text, by field
 */
record FormContext(Workstation station, String labels, Map<String, CodeTable> offers, Listener listener) {

    /** The form. */
    interface Listener {

        /** A person changed the field. */
        void changed(FieldInput input);

        /** Enter: the field is done. */
        void next(FieldInput input);

        /** Shift+Enter. */
        void previous(FieldInput input);

        /** Ctrl+Enter: the form is done. */
        void main();

        /** The field was left. */
        void left(FieldInput input);
    }

    /** The same form, told by the cells of a line table. */
    FormContext inside(String lines) {
        return new FormContext(station, labels + "." + lines, Map.of(), listener);
    }

    String label(String field) {
        return station.say(labels + "." + field);
    }
}
