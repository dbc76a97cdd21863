package org.eport.workbench.form;

import java.util.Set;

import org.eport.core.document.Violation;

/**
 * Decides when somebody is told what is wrong: at once what no further key can put right, the rest when the
 * field is left, and that something is missing when the form was to be sent.
 */
final class Shown {

    private static final Set<String> AT_ONCE =
            Set.of("FIELD-LENGTH", "FIELD-NUMBER", "FIELD-RANGE", "FIELD-DECIMAL", "FIELD-CONTROL",
                    "FIELD-LINES");
    private static final String REQUIRED = "FIELD-REQUIRED";

    private Shown() {
    }

    /**
     * @param attempted whether the form was to be sent already
     * @param touched   whether a person changed the field
     * @param typing    whether the keyboard is in the field
     */
    static boolean now(Violation violation, boolean attempted, boolean touched, boolean typing) {
        boolean missing = violation.ruleId().equals(REQUIRED);
        if (missing) {
            return attempted;
        }
        if (!touched && !attempted) {
            return false;
        }
        return !typing || AT_ONCE.contains(violation.ruleId());
    }

    /** The name of the field itself, of a place such as {@code goods[2].hsCode}. */
    static String field(String path) {
        int end = path.length();
        for (char c : new char[] {'[', '.'}) {
            int at = path.indexOf(c);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return path.substring(0, end);
    }
}
