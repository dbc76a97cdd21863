package org.eport.workbench.form;

import org.eport.workbench.Workstation;

/**
 * What the controls of a form tell the form they stand in.
 *
 * @param labels prefix of the keys of the fields' labels
 */
record FormContext(Workstation station, String labels, Listener listener) {

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
        return new FormContext(station, labels + "." + lines, listener);
    }

    String label(String field) {
        return station.say(labels + "." + field);
    }
}
