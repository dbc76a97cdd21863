package org.eport.core.ledger.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.document.Field;
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
public record Proof(Described type, String number, List<Step> steps, SortedMap<Long, Sealing> seals) {

    /**
     * What has to be known of a document's type to write of it.
     *
     * @param names  of the fields, in the order they are shown
     * @param states the fields whose values have names of their own
     */
    public record Described(String id, List<String> names, Set<String> states) {

        public static Described of(DocumentType<?> type) {
            return new Described(type.id(), type.snapshotNames(), type.fields().stream()
                    .filter(field -> !field.statusValues().isEmpty()).map(Field::name)
                    .collect(Collectors.toSet()));
        }

        /** A type that is not installed: the fields as they come up in the entries. */
        static Described past(String id, Iterable<Step> steps) {
            Set<String> names = new LinkedHashSet<>();
            steps.forEach(step -> names.addAll(step.entry().changes().keySet()));
            return new Described(id, List.copyOf(names), Set.of());
        }

        public String labelKey(String field) {
            return id + "." + field;
        }
    }

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
