package org.eport.workbench.form;

import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Typed;

/** What may be typed into a field, in a few words. */
final class Hints {

    /** From this part of the room on, the letters are counted. */
    private static final double NEARLY_FULL = 0.75;

    private Hints() {
    }

    /** @param typed what stands in the field now */
    static String of(Workstation station, Field field, String typed) {
        return switch (field.kind()) {
            case TEXT -> text(station, field, typed);
            case CODE -> station.say("workbench.form.hint.code");
            case DATE -> station.say("workbench.form.hint.date");
            case TIME -> station.say("workbench.form.hint.time");
            case INTEGER -> station.say("workbench.form.hint.integer", field.length());
            case DECIMAL -> station.say("workbench.form.hint.decimal", field.length() - field.scale(),
                    field.scale());
            case FLAG, STATUS, LINES -> "";
        };
    }

    private static String text(Workstation station, Field field, String typed) {
        if (field.format().isPresent()) {
            return station.say("rule." + field.format().get().ruleId() + ".remedy", typed);
        }
        int bytes = Typed.bytes(typed.strip());
        return bytes > NEARLY_FULL * field.length()
                ? station.say("workbench.form.hint.bytes", bytes, field.length())
                : station.say("workbench.form.hint.text", field.length());
    }
}
