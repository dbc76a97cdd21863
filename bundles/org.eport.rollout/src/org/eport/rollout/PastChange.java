package org.eport.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A change of the plug-ins as its document tells it: what was asked for, by whom, and what came of it.
 *
 * @param number  of the document
 * @param steps   what came, went or changed its version; of a refusal what was asked for
 * @param sites   where it came from, as a person would write them
 * @param reason  why it was refused, in the language of that day; empty otherwise
 * @param card    number of the card that asked
 * @param holder  whose card it was, proven by the ledger; empty when the proof is not at hand
 * @param office  data branch of the holder
 */
public record PastChange(String number, Instant at, Wish.Kind kind, State state, List<Step> steps,
        List<String> sites, List<Signer> signers, String reason, String card, String holder, String office) {

    /** What came of it. */
    public enum State {
        /** Begun, and cut off before it was in force; the next change finds out what became of it. */
        ORDERED,
        DONE, ABANDONED, REFUSED
    }

    public PastChange {
        steps = List.copyOf(steps);
        sites = List.copyOf(sites);
        signers = List.copyOf(signers);
    }

    /**
     * One plug-in of a change.
     *
     * @param before version; empty: it was not there
     * @param after  version; empty: it is not there any more. Both are empty where nothing was changed
     */
    public record Step(String id, Optional<String> before, Optional<String> after) {

        private static final String NONE = "–";
        private static final String TO = " → ";

        /** As an entry of the ledger keeps it. */
        public String write() {
            return id + " " + before.orElse(NONE) + TO + after.orElse(NONE);
        }

        /** Reads it again; an id alone where nothing was changed or a long entry was cut. */
        public static Step read(String text) {
            int blank = text.indexOf(' ');
            int arrow = text.indexOf(TO);
            return blank < 0 || arrow < blank ? new Step(text, Optional.empty(), Optional.empty())
                    : new Step(text.substring(0, blank), version(text.substring(blank + 1, arrow)),
                            version(text.substring(arrow + TO.length())));
        }

        private static Optional<String> version(String text) {
            return text.equals(NONE) ? Optional.empty() : Optional.of(text);
        }
    }
}
