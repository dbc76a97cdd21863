package org.eport.core.code.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;

/**
 * A table that is still being put together: a bundle's rows for a code take the place of all earlier ones.
 */
final class TableBuilder {

    private final String id;
    private final List<String> versions = new ArrayList<>();
    private final Map<String, List<CodeEntry>> byCode = new LinkedHashMap<>();

    TableBuilder(String id) {
        this.id = id;
    }

    void add(String version, Map<String, List<CodeEntry>> rows) {
        versions.add(version);
        byCode.putAll(rows);
    }

    CodeTable build() {
        return new IndexedTable(id, String.join("+", versions),
                byCode.values().stream().flatMap(Collection::stream).toList());
    }
}
