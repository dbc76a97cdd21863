package org.eport.core.code.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;

/**
 * A table ready for use. Codes are looked up a thousand times in a batch and find their row by hash; what the
 * search needs is made at the first search, because a head-less run never searches and the pinyin data costs
 * a quarter of a second.
 */
final class IndexedTable implements CodeTable {

    private final String id;
    private final String version;
    private final List<CodeEntry> entries;
    private final Map<String, List<CodeEntry>> byCode;
    private volatile SearchIndex index;

    IndexedTable(String id, String version, List<CodeEntry> entries) {
        this.id = id;
        this.version = version;
        this.entries = List.copyOf(entries);
        this.byCode = this.entries.stream().collect(Collectors.groupingBy(CodeEntry::code));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public List<CodeEntry> entries() {
        return entries;
    }

    @Override
    public Optional<CodeEntry> find(String code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream().filter(entry -> entry.validOn(day)).findFirst();
    }

    @Override
    public List<CodeEntry> search(String typed, LocalDate day, int limit) {
        return index().search(typed, day, limit);
    }

    private SearchIndex index() {
        SearchIndex ready = index;
        if (ready == null) {
            synchronized (this) {
                ready = index;
                if (ready == null) {
                    ready = new SearchIndex(entries);
                    index = ready;
                }
            }
        }
        return ready;
    }

    @Override
    public String toString() {
        return id + " " + version;
    }
}
