package org.eport.core.document;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;

import org.eport.core.text.Message;

/**
 * One rule of a document type, checked on the document as it would be after the action. Texts stand under
 * {@code rule.<id>} and {@code rule.<id>.remedy}; both get the document's number as their only argument.
 *
 * @param field     the field to jump to
 * @param holds     given the document and the business day; false is a violation
 * @param validFrom first business day the rule applies; empty: always
 */
public record Rule<D extends Document>(String id, String field, BiPredicate<D, LocalDate> holds,
        Optional<LocalDate> validFrom) {

    public Rule(String id, String field, BiPredicate<D, LocalDate> holds) {
        this(id, field, holds, Optional.empty());
    }

    public Optional<Violation> check(D document, LocalDate day) {
        boolean applies = validFrom.map(from -> !day.isBefore(from)).orElse(true);
        if (!applies || holds.test(document, day)) {
            return Optional.empty();
        }
        return Optional.of(new Violation(id, field, Message.of("rule." + id, document.number()),
                Message.of("rule." + id + ".remedy", document.number())));
    }
}
