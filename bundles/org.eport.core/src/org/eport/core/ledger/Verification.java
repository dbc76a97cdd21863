package org.eport.core.ledger;

import java.util.List;

/**
 * What a verification looked at and what it found.
 *
 * @param findings the first bad place first, at most {@link LedgerVerifier#MOST_FINDINGS}
 * @param stopped  it was stopped before the end, so no finding proves nothing
 */
public record Verification(long seals, long entries, long documents, List<Finding> findings,
        boolean stopped) {

    public Verification {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty() && !stopped;
    }
}
