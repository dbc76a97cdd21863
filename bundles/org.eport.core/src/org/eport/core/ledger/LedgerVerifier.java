package org.eport.core.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Trust;
import org.eport.core.text.Message;

/**
 * Checks a ledger against itself, against the certificates of those who sealed it, and against the rows.
 * What it cannot see is a store that was put back as a whole, rows, seals and head together: for that,
 * compare the head it prints with one noted elsewhere, or with a proof bundle made later.
 */
public final class LedgerVerifier {

    /** More findings than this are not collected. */
    public static final int MOST_FINDINGS = 100;

    private final LedgerSource source;
    private final Trust trust;

    public LedgerVerifier(LedgerSource source, Trust trust) {
        this.source = source;
        this.trust = trust;
    }

    /**
     * Everything: chain of seals, roots, signatures, certificates at their time, entry chains, and rows by
     * replay.
     *
     * @param stopped asked after each seal
     */
    public Verification verify(BooleanSupplier stopped) {
        return new Walk(stopped).all();
    }

    /**
     * A glance that takes moments on a ledger of any length: the newest seals with their entries, each in its place,
     * and the head. Says nothing about older seals and about rows.
     *
     * @param most how many seals at most
     */
    public Verification verifyNewest(int most) {
        Findings findings = new Findings();
        SealCheck check = new SealCheck(source, trust, findings);
        LedgerSource.Head head = source.head();
        long first = Math.max(1, head.number() - most + 1);
        Optional<String> chain = first == 1 ? Optional.of("")
                : source.seal(first - 1).map(SealedBatch::chainHash);
        long entries = 0;
        for (long number = first; number <= head.number(); number++) {
            Optional<SealedBatch> batch = source.seal(number);
            if (batch.isEmpty()) {
                findings.add(number, -1, "", Message.of("ledger.sealMissing", number));
            } else {
                entries += check.inChain(batch.get(), chain).map(read -> read.entries().size()).orElse(0);
            }
            chain = batch.map(SealedBatch::chainHash);
        }
        if (chain.isPresent() && !chain.get().equals(head.chainHash())) {
            findings.add(head.number(), -1, "", Message.of("ledger.head", head.number(), head.number()));
        }
        return new Verification(head.number() - first + 1, entries, 0, findings.list(), false);
    }

    /** One document: its entries back to the first, the seals they stand in, and its row. */
    public Verification verify(DocumentType<?> type, String number) {
        Findings findings = new Findings();
        List<Located> history = check(type, number, findings);
        long seals = history.stream().map(one -> one.at().seal()).distinct().count();
        Fields fields = new Fields();
        history.forEach(one -> fields.take(one.entry(), Set.copyOf(type.snapshotNames())));
        return new Verification(seals, history.size(), history.isEmpty() ? 0 : 1, findings.list(), false,
                new TreeMap<>(), fields.unknown);
    }

    /** The same check, told step by step. */
    public DocumentHistory history(DocumentType<?> type, String number) {
        Findings findings = new Findings();
        List<HistoryStep> steps = new ArrayList<>();
        for (Located one : check(type, number, findings)) {
            long seal = one.at().seal();
            steps.add(new HistoryStep(one.entry(), one.at(), signer(seal),
                    findings.list().stream().filter(finding -> finding.seal() == seal).toList()));
        }
        return new DocumentHistory(steps, findings.list());
    }

    private Optional<Holder> signer(long seal) {
        return source.seal(seal).flatMap(batch -> {
            try {
                Optional<byte[]> der = source.certificate(Seal.parse(batch.seal()).certificate());
                return der.isEmpty() ? Optional.empty() : Optional.of(trust.read(der.get()));
            } catch (IllegalArgumentException | IdentityException unreadable) {
                return Optional.empty();
            }
        });
    }

    private List<Located> check(DocumentType<?> type, String number, Findings findings) {
        SealCheck check = new SealCheck(source, trust, findings);
        Optional<LedgerSource.Row> row = source.row(type, number);
        String name = type.id() + "/" + number;
        if (row.isEmpty()) {
            findings.add(0, -1, name, Message.of("ledger.rowMissing", name));
            return List.of();
        }
        Replay replay = new Replay();
        List<Located> history = history(row.get(), name, check, findings);
        Set<String> known = Set.copyOf(type.snapshotNames());
        for (Located one : history) {
            if (!replay.take(one.entry(), known::contains, one.at().seal(), one.at().index(), one.at().hash())) {
                findings.add(one.at().seal(), one.at().index(), name, Message.of("ledger.entryChain", name));
            }
        }
        if (findings.isEmpty() && !replay.matches(type.id(), type.snapshotNames(), row.get())) {
            describe(type, row.get(), history, findings);
        }
        return history;
    }

    /** An entry and where it stands. */
    private record Located(Entry entry, EntryPointer at) {
    }

    /** The entries of a row, the first one first, as far back as they can be followed. */
    private List<Located> history(LedgerSource.Row row, String name, SealCheck check, Findings findings) {
        List<Located> history = new ArrayList<>();
        EntryPointer at = row.lastEntry();
        while (at.seal() > 0 && history.size() <= row.version()) {
            Optional<SealedBatch> batch = source.seal(at.seal());
            if (batch.isEmpty()) {
                findings.add(at.seal(), -1, "", Message.of("ledger.sealMissing", at.seal()));
                break;
            }
            Optional<SealCheck.Checked> checked = check.alone(batch.get());
            if (checked.isEmpty()) {
                break;
            }
            if (at.index() < 0 || at.index() >= checked.get().entries().size()
                    || !checked.get().leaf(at.index()).equals(at.hash())) {
                findings.add(at.seal(), at.index(), name, Message.of("ledger.entryChain", name));
                break;
            }
            Entry entry = checked.get().entries().get(at.index());
            history.add(0, new Located(entry, at));
            at = entry.previous();
        }
        return history;
    }

    /** Says field by field how a row differs from what its entries add up to. */
    private void describe(DocumentType<?> type, LedgerSource.Row row, List<Located> history,
            Findings findings) {
        String name = type.id() + "/" + row.number();
        if (!row.readable()) {
            findings.add(0, -1, name, Message.of("ledger.rowUnreadable", name));
            return;
        }
        Map<String, Object> sealed = new TreeMap<>();
        history.forEach(one -> one.entry().changes()
                .forEach((field, change) -> sealed.put(field, change.get(1))));
        List<String> names = type.snapshotNames();
        boolean described = false;
        for (int i = 0; i < names.size(); i++) {
            String inRow = CanonicalJson.text(row.values()[i]);
            String inLedger = CanonicalJson.text(sealed.get(names.get(i)));
            if (!inRow.equals(inLedger)) {
                findings.add(0, -1, name, Message.of("ledger.rowField", name, names.get(i), inRow, inLedger));
                described = true;
            }
        }
        if (!described) {
            findings.add(0, -1, name,
                    Message.of(history.isEmpty() ? "ledger.rowUnknown" : "ledger.rowPointer", name));
        }
    }

    /** Fields of entries that the installed version of their type does not have. */
    private static final class Fields {

        private final SortedMap<String, Long> unknown = new TreeMap<>();

        void take(Entry entry, Set<String> known) {
            for (String field : entry.changes().keySet()) {
                if (!known.contains(field)) {
                    unknown.merge(entry.document() + "." + field, 1L, Long::sum);
                }
            }
        }
    }

    /** One walk over everything. */
    private final class Walk {

        private final BooleanSupplier stopped;
        private final Findings findings = new Findings();
        private final SealCheck check = new SealCheck(source, trust, findings);
        private final Replay replay = new Replay();
        private long expected = 1;
        private String chain = "";
        /** Fields by type that is installed. */
        private final Map<String, Set<String>> installed = source.types().stream().collect(
                Collectors.toMap(DocumentType::id, type -> Set.copyOf(type.snapshotNames())));
        private final SortedMap<String, Long> past = new TreeMap<>();
        private final Fields fields = new Fields();
        private long entries;
        private boolean wasStopped;

        Walk(BooleanSupplier stopped) {
            this.stopped = stopped;
        }

        Verification all() {
            source.seals(batch -> {
                seal(batch);
                wasStopped = stopped.getAsBoolean();
                return !wasStopped && !findings.full();
            });
            if (!wasStopped && !findings.full()) {
                LedgerSource.Head head = source.head();
                if (head.number() != expected - 1 || !head.chainHash().equals(chain)) {
                    findings.add(expected, -1, "", Message.of("ledger.head", head.number(), expected - 1));
                }
                rows();
            }
            return new Verification(expected - 1, entries, replay.documents(), findings.list(), wasStopped,
                    past, fields.unknown);
        }

        private void seal(SealedBatch batch) {
            if (batch.number() != expected) {
                findings.add(expected, -1, "", Message.of("ledger.sealMissing", expected));
            }
            check.inChain(batch, batch.number() == expected ? Optional.of(chain) : Optional.empty())
                    .ifPresent(checked -> entries(batch, checked));
            expected = batch.number() + 1;
            chain = batch.chainHash();
        }

        private void entries(SealedBatch batch, SealCheck.Checked checked) {
            int index = 0;
            for (Entry entry : checked.entries()) {
                Set<String> known = installed.getOrDefault(entry.document(), Set.of());
                if (!replay.take(entry, known::contains, batch.number(), index, checked.leaf(index))) {
                    String name = entry.document() + "/" + entry.number();
                    findings.add(batch.number(), index, name, Message.of("ledger.entryChain", name));
                }
                if (installed.containsKey(entry.document())) {
                    fields.take(entry, known);
                } else if (entry.sequence() == 1) {
                    past.merge(entry.document(), 1L, Long::sum);
                }
                index++;
                entries++;
            }
        }

        private void rows() {
            List<Suspect> suspects = new ArrayList<>();
            for (DocumentType<?> type : source.types()) {
                List<String> names = type.snapshotNames();
                source.rows(type, row -> {
                    if (!replay.matches(type.id(), names, row) && suspects.size() < MOST_FINDINGS) {
                        suspects.add(new Suspect(type, row));
                    }
                });
            }
            long unread = past.values().stream().mapToLong(Long::longValue).sum();
            if (!suspects.isEmpty() || replay.unseen() > unread) {
                name(suspects);
            }
        }

        /** A second walk that gathers the entries of the few documents something is wrong with. */
        private void name(List<Suspect> suspects) {
            Map<String, List<Located>> histories = new TreeMap<>();
            suspects.forEach(suspect -> histories.put(suspect.name(), new ArrayList<>()));
            Map<String, Boolean> missing = new TreeMap<>();
            source.seals(batch -> {
                int index = 0;
                for (byte[] bytes : batch.split()) {
                    EntryPointer at = new EntryPointer(batch.number(), index++,
                            SealedBatch.hex(MerkleTree.leaf(bytes)));
                    entry(bytes).ifPresent(entry -> {
                        String name = entry.document() + "/" + entry.number();
                        Optional.ofNullable(histories.get(name))
                                .ifPresent(list -> list.add(new Located(entry, at)));
                        if (installed.containsKey(entry.document()) && missing.size() < MOST_FINDINGS
                                && replay.unseen(entry.document(), entry.number())) {
                            missing.put(name, true);
                        }
                    });
                }
                return true;
            });
            suspects.forEach(one -> describe(one.type(), one.row(), histories.get(one.name()), findings));
            missing.keySet().forEach(name ->
                    findings.add(0, -1, name, Message.of("ledger.rowMissing", name)));
        }
    }

    /** Empty for one that cannot be read, which was found with its seal. */
    private static Optional<Entry> entry(byte[] bytes) {
        try {
            return Optional.of(Entry.read(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A row that does not match. */
    private record Suspect(DocumentType<?> type, LedgerSource.Row row) {

        String name() {
            return type.id() + "/" + row.number();
        }
    }
}
