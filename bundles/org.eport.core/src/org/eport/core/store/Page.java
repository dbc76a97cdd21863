package org.eport.core.store;

import java.util.List;

/** Some rows of an answer, and whether there are more behind them; the whole is not counted for it. */
public record Page<D>(List<D> rows, boolean more) {

    public Page {
        rows = List.copyOf(rows);
    }
}
