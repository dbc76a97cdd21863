package org.eport.core.store;

import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Session;

/**
 * Reading documents. An enterprise card sees what its enterprise owns, an agency card what is addressed to
 * its office; both are part of the database query. Documents come detached: changing one changes nothing in
 * the store. Thread-safe. Throws {@link org.eport.core.flow.RefusedException} for a condition the type does
 * not allow or a session that has ended.
 */
public interface Records {

    <D extends Document> Page<D> find(Session session, Query<D> query);

    /** How many documents the conditions match, counted up to a bound. */
    <D extends Document> long count(Session session, Query<D> query, int atMost);

    <D extends Document> Optional<D> get(Session session, DocumentType<D> type, String number);
}
