package org.eport.core.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.PastDocument;

/**
 * Reading documents. An enterprise card sees what its enterprise owns, an agency card what is addressed to
 * its office; both are part of the database query. Documents come detached: changing one changes nothing in
 * the store. Thread-safe. Throws {@link org.eport.core.flow.RefusedException} for a condition the type does
 * not allow or a session that has ended.
 */
public interface Records {

    /** The property to sort by the last change of a document, oldest first. */
    String CHANGED = "entrySeal";

    <D extends Document> Page<D> find(Session session, Query<D> query);

    /** How many documents the conditions match, counted up to a bound. */
    <D extends Document> long count(Session session, Query<D> query, int atMost);

    <D extends Document> Optional<D> get(Session session, DocumentType<D> type, String number);

    /**
     * How many documents there are for each value of a property.
     *
     * @param property queryable
     * @param length   how many characters at the beginning of the value count, for dates {@code 6} for months;
     *                 0: all of it. More than 0 only for texts, codes, dates and times
     * @return by the value as text, empty text for none, in the order of the values
     */
    <D extends Document> SortedMap<String, Long> tally(Session session, Query<D> query, String property,
            int length);

    /** When each of these documents, read before, last changed; by number. */
    Map<String, Instant> changed(Session session, Collection<? extends Document> documents);

    /**
     * What happened to a document.
     *
     * @param trust judges the certificates of those who signed, as of the moment they signed
     * @return empty when there is no such document within the session's sight
     */
    <D extends Document> Optional<DocumentHistory> history(Session session, DocumentType<D> type,
            String number, Trust trust);

    /**
     * Documents of types that are not installed (any more), told from the ledger alone, in the order of type and
     * number; whose are seen is said at {@link org.eport.core.ledger.Sight}.
     *
     * @param type   id; empty: any
     * @param number empty: any
     * @param trust  reads the certificates of those who signed
     */
    Page<PastDocument> past(Session session, String type, String number, int offset, int limit, Trust trust);

    /** What happened to such a document; empty when there is none within the session's sight. */
    Optional<DocumentHistory> past(Session session, String type, String number, Trust trust);
}
