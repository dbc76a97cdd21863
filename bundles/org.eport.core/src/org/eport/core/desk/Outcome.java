package org.eport.core.desk;

import java.util.Map;

import org.eport.core.flow.Refusal;
import org.eport.core.text.Message;

/** What became of one document of a request. */
public sealed interface Outcome {

    /** The document's number; empty when a refused request would have created it. */
    String number();

    default boolean accepted() {
        return this instanceof Accepted;
    }

    /**
     * Sealed and committed.
     *
     * @param states  value of each status axis after the action
     * @param receipt place in the ledger, for people: seal number and place in the batch, {@code 12-1}
     * @param said    what to tell the person
     */
    record Accepted(String number, Map<String, String> states, String receipt, Message said)
            implements Outcome {
    }

    /** Nothing was changed. */
    record Refused(String number, Refusal refusal) implements Outcome {
    }
}
