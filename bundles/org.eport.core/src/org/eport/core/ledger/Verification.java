package org.eport.core.ledger;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a verification looked at and what it found.
 *
 * @param findings the first bad place first, at most {@link LedgerVerifier#MOST_FINDINGS}
 * @param stopped  it was stopped before the end, so no finding proves nothing
 * @param past     how many of the documents are of types that are not installed, by type: their entries are checked as
 *                 all others, but there is nothing that could read their rows
 * @param unknown  how many entries change a field that the installed version of the type does not have, by type and
 *                 field: a later version wrote them. They are checked as all others, but not compared with the row
 */
public record Verification(long seals, long entries, long documents, List<Finding> findings,
        boolean stopped, SortedMap<String, Long> past, SortedMap<String, Long> unknown) {

    public Verification {
        findings = List.copyOf(findings);
        past = Collections.unmodifiableSortedMap(new TreeMap<>(past));
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }

    /** Where every type is installed, in the newest version there was. */
    public Verification(long seals, long entries, long documents, List<Finding> findings, boolean stopped) {
        this(seals, entries, documents, findings, stopped, new TreeMap<>(), new TreeMap<>());
    }

    public boolean sound() {
        return findings.isEmpty() && !stopped;
    }
}
