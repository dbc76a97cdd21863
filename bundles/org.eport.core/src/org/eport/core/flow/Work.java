package org.eport.core.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Holder;

/**
 * What an effect may do besides changing its own document: read and change others and create new ones. All
 * of it goes into the ledger under the same seal and is committed with it, or not at all.
 */
public interface Work {

    Holder holder();

    Input input();

    Instant now();

    /** The business day, in the time zone of the instance. */
    LocalDate today();

    /** {@link #today} as D8. */
    String todayText();

    /** {@link #now} as T14 in UTC. */
    String nowText();

    /** Another document by number, whoever owns it; changes made to it are kept. */
    <T extends Document> Optional<T> find(DocumentType<T> type, String number);

    /** Other documents by the value of a property, whoever owns them; at most {@code limit}. */
    <T extends Document> List<T> findAll(DocumentType<T> type, String property, String value, int limit);

    /** Adds a document; it must have a number that no document of its type has. */
    <T extends Document> void create(DocumentType<T> type, T document);

    /** The next number of a named counter, from 1, without gaps among what is committed. */
    long next(String counter);

    /**
     * The office that granted the holder's enterprise its right to this subsystem; empty for agency cards.
     */
    Optional<String> officeInCharge();
}
