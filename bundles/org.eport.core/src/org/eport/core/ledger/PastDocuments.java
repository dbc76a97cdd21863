package org.eport.core.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;

/**
 * Reads documents of types that are not installed (any more). Their rows cannot be read without the type, but the ledger
 * has every value they ever had. Each question walks the whole ledger. Thread-safe.
 */
public final class PastDocuments {

    private final LedgerSource source;
    private final Trust trust;
    private final Set<String> installed;

    public PastDocuments(LedgerSource source, Trust trust) {
        this.source = source;
        this.trust = trust;
        this.installed = source.types().stream().map(DocumentType::id).collect(Collectors.toSet());
    }

    /**
     * In the order of type and number, as they are now.
     *
     * @param type   empty: all types that are not installed
     * @param number empty: all
     */
    public List<PastDocument> list(Sight sight, String type, String number, int offset, int limit) {
        BiPredicate<String, String> wanted = (ofType, ofNumber) -> (type.isEmpty() || type.equals(ofType))
                && (number.isEmpty() || number.equals(ofNumber));
        SortedMap<String, Sight.Trace> traces = new TreeMap<>();
        walk(sight.needsSigners(), wanted, (entry, at, signer) -> follow(sight, traces, entry, signer));
        Set<String> page = traces.entrySet().stream().filter(one -> one.getValue().visible())
                .map(Map.Entry::getKey).skip(offset).limit(limit).collect(Collectors.toSet());
        SortedMap<String, PastDocument> documents = new TreeMap<>();
        if (!page.isEmpty()) {
            walk(false, wanted, (entry, at, signer) -> {
                if (page.contains(name(entry))) {
                    documents.compute(name(entry), (name, known) ->
                            (known == null ? PastDocument.before(entry) : known).after(entry, at));
                }
            });
        }
        return List.copyOf(documents.values());
    }

    private static void follow(Sight sight, Map<String, Sight.Trace> traces, Entry entry, Optional<Holder> signer) {
        Sight.Trace known = traces.get(name(entry));
        Sight.Trace trace = known == null ? sight.new Trace() : known;
        trace.follow(entry, signer);
        if (known == null && !trace.empty()) {
            traces.put(name(entry), trace);
        }
    }

    private static String name(Entry entry) {
        return entry.document() + "/" + entry.number();
    }

    /**
     * What happened to one document: each entry with the seal it stands in checked, the chain of its entries, and the
     * chain of all seals, so that none can be left out. There is no row to compare with.
     *
     * @return empty when there is no such document within sight
     */
    public Optional<DocumentHistory> history(Sight sight, String type, String number) {
        Findings findings = new Findings();
        SealCheck check = new SealCheck(source, trust, findings);
        Chain chain = new Chain(findings);
        Replay replay = new Replay();
        Sight.Trace trace = sight.new Trace();
        List<HistoryStep> steps = new ArrayList<>();
        Signers signers = new Signers();
        source.seals(batch -> {
            chain.next(batch);
            List<Located> entries = entries(batch, (ofType, ofNumber) -> type.equals(ofType)
                    && number.equals(ofNumber));
            if (!entries.isEmpty()) {
                check.alone(batch);
            }
            for (Located one : entries) {
                Optional<Holder> signer = signers.of(batch);
                trace.follow(one.entry(), signer);
                if (!replay.take(one.entry(), field -> false, one.at().seal(), one.at().index(),
                        one.at().hash())) {
                    findings.add(one.at().seal(), one.at().index(), name(one.entry()),
                            Message.of("ledger.entryChain", name(one.entry())));
                }
                steps.add(new HistoryStep(one.entry(), one.at(), signer, findings.list().stream()
                        .filter(finding -> finding.seal() == batch.number()).toList()));
            }
            return true;
        });
        chain.end();
        return steps.isEmpty() || !trace.visible() ? Optional.empty()
                : Optional.of(new DocumentHistory(steps, findings.list()));
    }

    /** Seals follow each other without a gap and end where the store remembers. */
    private final class Chain {

        private final Findings findings;
        private long expected = 1;
        private String hash = "";

        Chain(Findings findings) {
            this.findings = findings;
        }

        void next(SealedBatch batch) {
            if (batch.number() != expected) {
                findings.add(expected, -1, "", Message.of("ledger.sealMissing", expected));
            } else if (!seal(batch).map(Seal::previous).equals(Optional.of(hash))) {
                findings.add(expected, -1, "", Message.of("ledger.sealChain", expected));
            }
            expected = batch.number() + 1;
            hash = batch.chainHash();
        }

        void end() {
            LedgerSource.Head head = source.head();
            if (head.number() != expected - 1 || !head.chainHash().equals(hash)) {
                findings.add(expected, -1, "", Message.of("ledger.head", head.number(), expected - 1));
            }
        }
    }

    private static Optional<Seal> seal(SealedBatch batch) {
        try {
            return Optional.of(Seal.parse(batch.seal()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** An entry and where it stands. */
    private record Located(Entry entry, EntryPointer at) {
    }

    /** Takes each entry that is wanted. */
    private interface Visitor {

        void take(Entry entry, EntryPointer at, Optional<Holder> signer);
    }

    private void walk(boolean withSigners, BiPredicate<String, String> wanted, Visitor visitor) {
        Signers signers = new Signers();
        source.seals(batch -> {
            List<Located> entries = entries(batch, wanted);
            Optional<Holder> signer = withSigners && !entries.isEmpty() ? signers.of(batch) : Optional.empty();
            entries.forEach(one -> visitor.take(one.entry(), one.at(), signer));
            return true;
        });
    }

    /** Those of types that are not installed; what cannot be read is for the verifier to tell. */
    private List<Located> entries(SealedBatch batch, BiPredicate<String, String> wanted) {
        List<Located> found = new ArrayList<>();
        int index = 0;
        for (byte[] bytes : batch.split()) {
            int place = index++;
            read(bytes).filter(entry -> !installed.contains(entry.document())
                    && wanted.test(entry.document(), entry.number())).ifPresent(entry -> found.add(new Located(entry,
                            new EntryPointer(batch.number(), place, SealedBatch.hex(MerkleTree.leaf(bytes))))));
        }
        return found;
    }

    private static Optional<Entry> read(byte[] bytes) {
        try {
            return Optional.of(Entry.read(bytes));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whose cards made the seals, as their certificates say. */
    private final class Signers {

        private final Map<String, Optional<Holder>> known = new HashMap<>();

        Optional<Holder> of(SealedBatch batch) {
            return seal(batch).flatMap(seal -> known.computeIfAbsent(seal.certificate(), this::read));
        }

        private Optional<Holder> read(String fingerprint) {
            try {
                Optional<byte[]> der = source.certificate(fingerprint);
                return der.isEmpty() ? Optional.empty() : Optional.of(trust.read(der.get()));
            } catch (IdentityException unreadable) {
                return Optional.empty();
            }
        }
    }
}
