package org.eport.workbench.list;

import java.util.function.Supplier;

import org.eport.core.document.Document;
import org.eport.core.identity.Session;
import org.eport.core.store.Page;
import org.eport.core.store.Query;
import org.eport.core.store.Records;

/**
 * Rows from the store in the sight of whoever works now; after a lock that is a new session of the same
 * holder.
 */
record StoreReader<D extends Document>(Records records, Supplier<Session> session)
        implements RowSource.Reader<D> {

    @Override
    public Page<D> find(Query<D> query) {
        return records.find(session.get(), query);
    }

    @Override
    public long count(Query<D> query, int atMost) {
        return records.count(session.get(), query, atMost);
    }
}
