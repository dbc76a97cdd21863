package org.eport.workbench.draft;

import java.time.Instant;
import java.util.Optional;

/** One line of a draft's journal. */
sealed interface Entry {

    /** The first line: what the form is for. @param copyOf number of the document it was copied from */
    record Begun(String type, String action, String function, Optional<String> copyOf, Instant at)
            implements Entry {
    }

    /**
     * One change.
     *
     * @param path  as in violations: {@code copies}, {@code goods}, {@code goods[2].hsCode}
     * @param value text as typed, or all lines of a table as maps
     * @param typed false where the program filled it in
     */
    record Edited(String path, Object value, boolean typed, Instant at) implements Entry {
    }

    /** The form is on its way to the desk; whoever finds this line last has to look what became of it. */
    record Sent(Instant at) implements Entry {
    }

    /** The desk has refused it; the draft waits for whoever typed it. */
    record Refused(Instant at) implements Entry {
    }
}
