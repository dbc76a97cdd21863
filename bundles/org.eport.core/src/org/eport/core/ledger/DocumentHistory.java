package org.eport.core.ledger;

import java.util.List;

/**
 * What happened to a document, the first step first.
 *
 * @param findings what is wrong with the document as a whole: a chain that breaks, a row that differs from its
 *                 entries; those of the steps are among them
 */
public record DocumentHistory(List<HistoryStep> steps, List<Finding> findings) {

    public DocumentHistory {
        steps = List.copyOf(steps);
        findings = List.copyOf(findings);
    }

    public boolean proven() {
        return findings.isEmpty();
    }
}
