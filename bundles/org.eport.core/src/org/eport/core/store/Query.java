package org.eport.core.store;

import java.util.ArrayList;
import java.util.List;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;

/**
 * A question for documents of one type: conditions, order and page. Whose documents are seen is not part of
 * it; the store adds that from the session.
 *
 * @param sort   queryable property; documents that are equal in it follow by number
 * @param offset rows to leave out, from 0
 * @param limit  rows at most, 1 to 10,000
 */
public record Query<D extends Document>(DocumentType<D> type, List<Condition> conditions, String sort,
        boolean descending, int offset, int limit) {

    /** Rows on a page of the old screens (domain facts 2.4). */
    public static final int PAGE = 20;

    public Query {
        conditions = List.copyOf(conditions);
        if (offset < 0 || limit < 1 || limit > 10_000) {
            throw new IllegalArgumentException("page out of range: " + offset + ", " + limit);
        }
    }

    public static <D extends Document> Query<D> of(DocumentType<D> type, Condition... conditions) {
        return new Query<>(type, List.of(conditions), type.sort(), type.downward(), 0, PAGE);
    }

    public Query<D> and(Condition more) {
        List<Condition> all = new ArrayList<>(conditions);
        all.add(more);
        return new Query<>(type, all, sort, descending, offset, limit);
    }

    public Query<D> sortedBy(String property, boolean downward) {
        return new Query<>(type, conditions, property, downward, offset, limit);
    }

    public Query<D> page(int from, int size) {
        return new Query<>(type, conditions, sort, descending, from, size);
    }
}
