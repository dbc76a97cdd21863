package org.eport.workbench.list;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eport.core.document.Document;
import org.eport.core.store.Page;
import org.eport.core.store.Query;

/** Walks over rows of an answer from one place on, a page at a time. Off the UI thread. */
record AllRows<D extends Document>(RowSource.Reader<D> reader, Query<D> query) {

    private static final int STEP = 5_000;

    /**
     * @param stopped asked before each page
     * @param visitor says whether to go on
     */
    void from(int first, BooleanSupplier stopped, Predicate<? super D> visitor) {
        int offset = first;
        boolean more = true;
        while (more && !stopped.getAsBoolean()) {
            Page<D> page = reader.find(query.page(offset, STEP));
            for (D row : page.rows()) {
                if (!visitor.test(row)) {
                    return;
                }
            }
            offset += STEP;
            more = page.more();
        }
    }
}
