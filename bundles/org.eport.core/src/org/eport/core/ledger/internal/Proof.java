package org.eport.core.ledger.internal;

import java.util.List;
import java.util.SortedMap;

import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.identity.Holder;
import org.eport.core.ledger.Entry;
import org.eport.core.ledger.MerkleTree;
import org.eport.core.ledger.Seal;

/**
 * Everything that proves one document, found and checked, before it takes the form of files and pages.
 *
 * @param steps the document's entries from the first to the last
 * @param seals the seals that hold them, by number
 */
public record Proof(DocumentType<?> type, String number, List<Step> steps, SortedMap<Long, Sealing> seals) {

    /** One entry with its place and its path to the seal's root. */
    public record Step(Entry entry, byte[] bytes, EntryPointer place, List<MerkleTree.Sibling> path) {
    }

    /**
     * One seal with what bears it out.
     *
     * @param signature r ‖ s
     * @param chain     DER certificates, the signer's first, the root's last
     * @param lists     DER revocation list of each issuer, beside the chain without its first
     */
    public record Sealing(Seal seal, byte[] bytes, byte[] signature, Holder signer, List<byte[]> chain,
            List<byte[]> lists) {
    }

    public Proof {
        steps = List.copyOf(steps);
    }

    public Step last() {
        return steps.get(steps.size() - 1);
    }
}
