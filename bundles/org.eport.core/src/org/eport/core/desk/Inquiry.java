package org.eport.core.desk;

import java.util.List;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;

/**
 * One business of the combined query (组合查询): its documents are asked for by a few attributes and never found
 * without a condition. Unchanging; thread-safe.
 */
public interface Inquiry<D extends Document> {

    /** For scripts. */
    String id();

    DocumentType<D> type();

    /** The properties that may be asked for, in the order they are offered. */
    List<String> attributes();

    /**
     * @return the first page, in the order of the document type
     * @throws org.eport.core.flow.RefusedException no condition at all, an attribute this business does not offer,
     *         a condition without value
     */
    Query<D> of(List<Condition> conditions);
}
