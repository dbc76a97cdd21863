package org.eport.workbench.look;

import java.util.Set;

/**
 * Which of the five tones a state has, by the name it is declared with, so that the same word has the same
 * colour in every list and on every form. A name that is not known here is neutral, never wrong.
 */
public final class StateTone {

    private static final Set<String> DONE = Set.of("VALID", "VERIFIED", "GRANTED", "CLOSED", "APPROVED",
            "ARRIVED", "SUBMITTED", "ISSUED", "RELEASED", "ACTIVE");
    private static final Set<String> LOST = Set.of("LOST", "CANCELLED", "REJECTED", "RETURNED", "REVOKED",
            "FROZEN", "VOID");
    private static final Set<String> WAITING = Set.of("DECLARED", "UNFILE_PENDING", "LEVEL1_OK", "LEVEL2_OK",
            "MANUAL", "INSPECTION");
    private static final Set<String> ON_ITS_WAY = Set.of("SENT", "USED", "UNUSED_SENT", "ACCEPTED",
            "CENTER_OK");

    private StateTone() {
    }

    /** @param state name of the enum constant */
    public static Palette.Tone of(String state) {
        if (DONE.contains(state)) {
            return Palette.Tone.GREEN;
        }
        if (LOST.contains(state) || state.endsWith("_FAIL")) {
            return Palette.Tone.RED;
        }
        if (WAITING.contains(state) || state.endsWith("_PENDING")) {
            return Palette.Tone.AMBER;
        }
        return ON_ITS_WAY.contains(state) ? Palette.Tone.BLUE : Palette.Tone.NEUTRAL;
    }
}
