package org.eport.core.desk.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eport.core.card.CardException;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.flow.Action;
import org.eport.core.flow.Input;
import org.eport.core.identity.Session;
import org.eport.core.ledger.Entry;
import org.eport.core.ledger.MerkleTree;
import org.eport.core.ledger.Seal;
import org.eport.core.ledger.SealedBatch;
import org.eport.core.store.internal.Transaction;

/**
 * The entries of one part on their way into the ledger: chained as they come, sealed at the end by one
 * signature.
 */
final class SealedPart {

    private final Transaction transaction;
    private final Session session;
    private final Instant time;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final Set<Document> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> created = new HashSet<>();

    SealedPart(Transaction transaction, Session session, Instant time) {
        this.transaction = transaction;
        this.session = session;
        this.time = time;
    }

    boolean holds(Document document) {
        return held.contains(document);
    }

    /** Such a document came into being in this part; the store does not know of it yet. */
    boolean created(DocumentType<?> type, String number) {
        return created.contains(type.id() + "/" + number);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    private long sealNumber() {
        return transaction.head().number() + 1;
    }

    /**
     * Writes the entries of one work.
     *
     * @return where the entry of the document stands that the action was taken on
     */
    EntryPointer add(DocumentWork work, Touched<?> subject, Action<?> action) {
        String cause = subject.type().id() + "/" + subject.document().number();
        EntryPointer place = write(subject, action, canonical(work.input()), Optional.empty());
        for (Touched<?> other : work.touched()) {
            if (other != subject && (other.isNew() || !other.changes().isEmpty())) {
                write(other, action, Map.of(), Optional.of(cause));
            }
        }
        return place;
    }

    private EntryPointer write(Touched<?> one, Action<?> action, Map<String, Object> input,
            Optional<String> cause) {
        Document document = one.document();
        EntryPointer previous = document.version() == 0 ? EntryPointer.NONE : document.lastEntry();
        Entry entry = new Entry(one.type().id(), document.number(), document.version() + 1, previous,
                action.id(),
                time, session.holder().cardNumber(), session.holder().organisation(), one.changes(), input,
                cause);
        byte[] bytes = entry.bytes();
        byte[] leaf = MerkleTree.leaf(bytes);
        EntryPointer place = new EntryPointer(sealNumber(), entries.size(), SealedBatch.hex(leaf));
        entries.add(bytes);
        leaves.add(leaf);
        held.add(document);
        document.lastEntry(place);
        if (one.isNew()) {
            created.add(one.type().id() + "/" + document.number());
            transaction.add(document);
        }
        return place;
    }

    private static Map<String, Object> canonical(Input input) {
        Map<String, Object> values = new TreeMap<>();
        input.values().forEach((field, value) -> {
            if (value instanceof BigDecimal number) {
                values.put(field, number.toPlainString());
            } else if (value instanceof Enum<?> state) {
                values.put(field, state.name());
            } else if (!(value instanceof List)) {
                values.put(field, value);
            }
        });
        return values;
    }

    /** One signature over the root of all entries. */
    void seal(boolean newCertificate) throws CardException {
        Seal seal = new Seal(transaction.storeId(), sealNumber(), time, session.holder().fingerprint(),
                entries.size(), SealedBatch.hex(new MerkleTree(leaves).root()), transaction.head()
                .chainHash());
        byte[] bytes = seal.bytes();
        SealedBatch batch = new SealedBatch(seal.number(), bytes, session.sign(bytes),
                SealedBatch.join(entries));
        transaction.append(batch, session.certificate(), session.holder().fingerprint(), newCertificate);
    }
}
