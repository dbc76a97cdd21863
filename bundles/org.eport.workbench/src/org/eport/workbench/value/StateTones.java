package org.eport.workbench.value;

import java.util.List;
import java.util.Map;

import org.eport.workbench.look.Palette.Tone;

/**
 * Finds the look of a state from its name, so that no subsystem has to declare colours. The words are those of the
 * status lists (domain facts 2.5); the first that stands in the name decides.
 */
final class StateTones {

    private static final List<Map.Entry<String, Tone>> WORDS = List.of(
            Map.entry("NOT_", Tone.NEUTRAL), Map.entry("UNUSED_SENT", Tone.BLUE), Map.entry("UNUSED", Tone.NEUTRAL),
            Map.entry("FAIL", Tone.RED), Map.entry("REJECT", Tone.RED), Map.entry("RETURNED", Tone.RED),
            Map.entry("REFUSED", Tone.RED), Map.entry("LOST", Tone.RED), Map.entry("CANCEL", Tone.RED),
            Map.entry("VOID", Tone.RED), Map.entry("DELETED", Tone.RED), Map.entry("EXPIRED", Tone.RED),
            Map.entry("PENDING", Tone.AMBER), Map.entry("MANUAL", Tone.AMBER), Map.entry("DECLARED", Tone.AMBER),
            Map.entry("LEVEL", Tone.AMBER), Map.entry("SUSPEND", Tone.AMBER), Map.entry("INSPECT", Tone.AMBER),
            Map.entry("DUE", Tone.AMBER),
            Map.entry("GRANTED", Tone.GREEN), Map.entry("APPROVED", Tone.GREEN), Map.entry("ISSUED", Tone.GREEN),
            Map.entry("VERIFIED", Tone.GREEN), Map.entry("RELEASED", Tone.GREEN), Map.entry("CLOSED", Tone.GREEN),
            Map.entry("ARRIVED", Tone.GREEN), Map.entry("PAID", Tone.GREEN),
            Map.entry("SENT", Tone.BLUE), Map.entry("SUBMITTED", Tone.BLUE), Map.entry("ACCEPTED", Tone.BLUE),
            Map.entry("USED", Tone.BLUE), Map.entry("_OK", Tone.BLUE), Map.entry("REVIEW", Tone.BLUE));

    private StateTones() {
    }

    static Tone of(String state) {
        return WORDS.stream().filter(word -> state.contains(word.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse(Tone.NEUTRAL);
    }
}
