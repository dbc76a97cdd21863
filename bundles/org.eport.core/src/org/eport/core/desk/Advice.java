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
 */
public record Advice(Message symptom, Message meaning, Message next, Optional<String> action) {
}
