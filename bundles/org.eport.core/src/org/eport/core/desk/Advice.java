package org.eport.core.desk;

import java.util.Optional;

import org.eport.core.text.Message;

/**
 * The answer to "what is the matter with this document?".
 *
 * @param symptom what the person sees
 * @param meaning what is the matter
 * @param next    who does what next
 * @param action  of the document's flow that comes next; empty when none does
 * @param finding the same for machines
 */
public record Advice(Message symptom, Message meaning, Message next, Optional<String> action, Finding finding) {

    /**
     * What was found, in words that never change.
     *
     * @param id       of the situation
     * @param mover    who has to do something next
     * @param step     what comes next, in one word
     * @param answered the document was found and could be judged
     */
    public record Finding(String id, String mover, String step, boolean answered) {
    }
}
