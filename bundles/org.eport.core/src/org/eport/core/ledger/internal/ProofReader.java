package org.eport.core.ledger.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.eport.core.card.Sm2;
import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.Entry;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.ledger.MerkleTree;
import org.eport.core.ledger.PastDocument;
import org.eport.core.ledger.ProofBundleException;
import org.eport.core.ledger.Seal;
import org.eport.core.ledger.SealedBatch;
import org.eport.core.text.Message;

/**
 * Follows a document's entries back from its row and refuses whatever a reader of the proof would have to
 * refuse, so that no proof leaves the house that fails elsewhere. For one proof; not thread-safe.
 */
public final class ProofReader {

    private record Batch(SealedBatch kept, Seal seal, List<byte[]> entries, MerkleTree tree) {
    }

    private final LedgerSource source;
    private final Trust trust;
    private final Map<Long, Batch> batches = new HashMap<>();

    public ProofReader(LedgerSource source, Trust trust) {
        this.source = source;
        this.trust = trust;
    }

    public Proof read(DocumentType<?> type, String number) throws ProofBundleException {
        LedgerSource.Row row = source.row(type, number)
                .orElseThrow(() -> problem("proof.noDocument", number));
        Deque<Proof.Step> steps = steps(type.id(), number, row.version(), row.lastEntry());
        return new Proof(Proof.Described.of(type), number, new ArrayList<>(steps), sealings(number, steps));
    }

    /** Of a document whose type is not installed and whose row cannot be read for that. */
    public Proof read(PastDocument past) throws ProofBundleException {
        Deque<Proof.Step> steps = steps(past.type(), past.number(), past.version(), past.last());
        return new Proof(Proof.Described.past(past.type(), steps), past.number(), new ArrayList<>(steps),
                sealings(past.number(), steps));
    }

    private Deque<Proof.Step> steps(String type, String number, long version, EntryPointer last)
            throws ProofBundleException {
        Deque<Proof.Step> steps = new ArrayDeque<>();
        EntryPointer place = last;
        for (long sequence = version; sequence > 0; sequence--) {
            Proof.Step step = step(type, number, sequence, place);
            steps.addFirst(step);
            place = step.entry().previous();
        }
        if (steps.isEmpty()) {
            throw problem("proof.noEntries", number);
        }
        if (!place.equals(EntryPointer.NONE)) {
            throw problem("proof.before", number, place.seal(), place.index());
        }
        return steps;
    }

    private Proof.Step step(String type, String number, long sequence, EntryPointer place)
            throws ProofBundleException {
        Batch batch = batch(number, sequence, place.seal());
        if (place.index() < 0 || place.index() >= batch.entries().size()) {
            throw problem("proof.missing", number, sequence, place.seal(), place.index());
        }
        byte[] bytes = batch.entries().get(place.index());
        Entry entry = entry(bytes, number, sequence, place);
        if (!SealedBatch.hex(MerkleTree.leaf(bytes)).equals(place.hash())
                || !entry.document().equals(type) || !entry.number().equals(number)
                || entry.sequence() != sequence) {
            throw problem("proof.broken", number, sequence, place.seal(), place.index());
        }
        return new Proof.Step(entry, bytes, place, batch.tree().path(place.index()));
    }

    private static Entry entry(byte[] bytes, String number, long sequence, EntryPointer place)
            throws ProofBundleException {
        try {
            return Entry.parse(bytes);
        } catch (IllegalArgumentException e) {
            throw new ProofBundleException(
                    Message.of("proof.broken", number, sequence, place.seal(), place.index()), e);
        }
    }

    private Batch batch(String number, long sequence, long seal) throws ProofBundleException {
        Batch known = batches.get(seal);
        if (known != null) {
            return known;
        }
        SealedBatch kept = source.seal(seal)
                .orElseThrow(() -> problem("proof.missing", number, sequence, seal, 0));
        Batch batch = open(kept, seal);
        batches.put(seal, batch);
        return batch;
    }

    private static Batch open(SealedBatch kept, long number) throws ProofBundleException {
        try {
            Seal seal = Seal.parse(kept.seal());
            List<byte[]> entries = kept.split();
            MerkleTree tree = kept.tree();
            if (seal.number() != number || seal.count() != entries.size()
                    || !seal.root().equals(SealedBatch.hex(tree.root()))) {
                throw problem("proof.badSeal", number);
            }
            return new Batch(kept, seal, entries, tree);
        } catch (IllegalArgumentException e) {
            throw new ProofBundleException(Message.of("proof.badSeal", number), e);
        }
    }

    private SortedMap<Long, Proof.Sealing> sealings(String number, Iterable<Proof.Step> steps)
            throws ProofBundleException {
        SortedMap<Long, Proof.Sealing> all = new TreeMap<>();
        for (Proof.Step step : steps) {
            long seal = step.place().seal();
            if (!all.containsKey(seal)) {
                all.put(seal, sealing(batches.get(seal)));
            }
            Holder signer = all.get(seal).signer();
            if (!signer.cardNumber().equals(step.entry().card())
                    || !signer.organisation().equals(step.entry().organisation())) {
                throw problem("proof.otherCard", number, step.entry().sequence(), step.entry().card(), seal);
            }
        }
        return all;
    }

    private Proof.Sealing sealing(Batch batch) throws ProofBundleException {
        Seal seal = batch.seal();
        byte[] certificate = source.certificate(seal.certificate())
                .filter(der -> SealedBatch.hex(Sm2.sm3(der)).equals(seal.certificate()))
                .orElseThrow(() -> problem("proof.noCertificate", seal.number(), seal.certificate()));
        try {
            Holder signer = trust.check(certificate, seal.time());
            ECPublicKeyParameters key = trust.publicKey(certificate);
            if (!Sm2.verify(key, Sm2.digest(key, batch.kept().seal()), batch.kept().signature())) {
                throw problem("proof.badSeal", seal.number());
            }
            List<byte[]> chain = new ArrayList<>(List.of(certificate));
            chain.addAll(trust.issuers(certificate));
            List<byte[]> lists = trust.crls(certificate);
            if (lists.size() != chain.size() - 1) {
                throw problem("proof.noList", seal.number());
            }
            return new Proof.Sealing(seal, batch.kept().seal(), batch.kept().signature(), signer,
                    chain, lists);
        } catch (IdentityException e) {
            throw new ProofBundleException(Message.of("proof.untrusted", seal.number(), e.text()), e);
        }
    }

    private static ProofBundleException problem(String key, Object... args) {
        return new ProofBundleException(Message.of(key, args));
    }
}
