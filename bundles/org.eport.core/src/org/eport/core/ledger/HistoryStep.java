package org.eport.core.ledger;

import java.util.List;
import java.util.Optional;

import org.eport.core.document.EntryPointer;
import org.eport.core.identity.Holder;

/**
 * One entry of a document with what it rests on.
 *
 * @param at       where the entry stands in the ledger
 * @param signer   whose card signed the seal, as the kept certificate says; empty when it cannot be read
 * @param findings what is wrong with the seal the entry stands in; empty: proven
 */
public record HistoryStep(Entry entry, EntryPointer at, Optional<Holder> signer, List<Finding> findings) {

    public HistoryStep {
        findings = List.copyOf(findings);
    }

    public boolean proven() {
        return findings.isEmpty();
    }
}
