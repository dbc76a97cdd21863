package org.eport.core.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eport.core.card.Sm2;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.document.Field;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Trust;
import org.eport.core.identity.internal.EvaluationAuthority;
import org.eport.core.identity.internal.Subject;

/** A sound ledger in memory with its rows, whose signers a test can have sign what they never should. */
final class NoteLedger implements LedgerSource {

    static final class Note extends Document {
        private String text;
        private Integer count;
    }

    static final DocumentType<Note> TYPE = DocumentType.of("test.note", Note.class)
            .fields(Field.text("text", 60), Field.integer("count", 5)).build();
    static final Instant NOW = Instant.parse("2026-03-04T01:02:03Z");

    final Path trustFolder;
    final EvaluationAuthority authority;
    final ProofLedger.Signer signer;
    final ProofLedger.Signer other;
    final TreeMap<Long, SealedBatch> batches = new TreeMap<>();
    final Map<String, Row> rows = new TreeMap<>();
    private final Trust trust;
    private final Map<String, byte[]> certificates = new HashMap<>();
    private final Map<String, Map<String, Object>> values = new LinkedHashMap<>();

    NoteLedger(Path trustFolder) throws IOException {
        this.trustFolder = trustFolder;
        this.trust = Identities.trust(trustFolder);
        this.authority = new EvaluationAuthority(ProofLedger.CARDS_FROM);
        this.signer = signer("9900000000002", "990000017");
        this.other = signer("9900000000003", "990000025");
        authority.writeTrust(trustFolder, NOW, ProofLedger.CARDS_TO);
    }

    private ProofLedger.Signer signer(String card, String organisation) {
        return ProofLedger.Signer.of(authority, new Subject("示例操作员", card, CardKind.OPERATOR,
                Optional.empty(),
                organisation, "示例进出口公司", 0));
    }

    /** Three notes, written down, changed and emptied under five seals. */
    static NoteLedger usual(Path trustFolder) throws IOException {
        NoteLedger ledger = new NoteLedger(trustFolder);
        ledger.batch(ledger.next("n1", "text", "one"), ledger.next("n2", "text", "two"),
                ledger.next("n3", "count", 3));
        ledger.batch(ledger.next("n1", "count", 1));
        ledger.batch(ledger.next("n2", "text", "二"), ledger.next("n3", "count", 4));
        ledger.batch(ledger.next("n1", "text", null), ledger.next("n2", "count", 2));
        ledger.batch(ledger.next("n1", "text", "again"));
        return ledger;
    }

    /** The entry that changes a field of a note as it should be changed. */
    Entry next(String number, String field, Object value) {
        Row row = rows.getOrDefault(number, new Row(number, 0, EntryPointer.NONE, new Object[3]));
        Object before = values.getOrDefault(number, Map.of()).get(field);
        return entry(number, row.version() + 1, row.lastEntry(), Map.of(field, Arrays.asList(before, value)));
    }

    Entry entry(String number, long sequence, EntryPointer previous, Map<String, List<Object>> changes) {
        return new Entry(TYPE.id(), number, sequence, previous, "write", NOW, signer.subject().cardNumber(),
                signer.subject().organisation(), changes, Map.of(), Optional.empty());
    }

    /** Seals these entries and lets the rows follow them. */
    void batch(Entry... entries) {
        long number = batches.size() + 1;
        List<byte[]> all = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, Object> fields = values.computeIfAbsent(entry.number(), one -> new HashMap<>());
            entry.changes().forEach((field, change) -> fields.put(field, change.get(1)));
            EntryPointer at = new EntryPointer(number, all.size(),
                    SealedBatch.hex(MerkleTree.leaf(entry.bytes())));
            rows.put(entry.number(), new Row(entry.number(), entry.sequence(), at,
                    new Object[] {null, fields.get("text"), fields.get("count")}));
            all.add(entry.bytes());
        }
        seal(signer, number, NOW, all);
    }

    /** Seals any bytes as the batch of this number. */
    void seal(ProofLedger.Signer by, long number, Instant time, List<byte[]> entries) {
        String fingerprint = SealedBatch.hex(Sm2.sm3(by.certificate()));
        certificates.put(fingerprint, by.certificate());
        String before = Optional.ofNullable(batches.get(number - 1)).map(SealedBatch::chainHash).orElse("");
        String root = entries.isEmpty() ? "" : SealedBatch.hex(
                new MerkleTree(entries.stream().map(MerkleTree::leaf).toList()).root());
        byte[] seal = new Seal(storeId(), number, time, fingerprint, entries.size(), root, before).bytes();
        batches.put(number, new SealedBatch(number, seal, by.sign(seal), SealedBatch.join(entries)));
    }

    Trust trust() {
        return trust;
    }

    Verification verify() {
        return new LedgerVerifier(this, trust()).verify(() -> false);
    }

    @Override
    public String storeId() {
        return "5f2c";
    }

    @Override
    public Head head() {
        return batches.isEmpty() ? new Head(0, "")
                : new Head(batches.lastKey(), batches.lastEntry().getValue().chainHash());
    }

    @Override
    public void seals(Predicate<SealedBatch> visitor) {
        batches.values().stream().allMatch(visitor);
    }

    @Override
    public Optional<SealedBatch> seal(long number) {
        return Optional.ofNullable(batches.get(number));
    }

    @Override
    public Optional<byte[]> certificate(String fingerprint) {
        return Optional.ofNullable(certificates.get(fingerprint));
    }

    @Override
    public Collection<DocumentType<?>> types() {
        return List.of(TYPE);
    }

    @Override
    public void rows(DocumentType<?> type, Consumer<Row> visitor) {
        rows.values().forEach(visitor);
    }

    @Override
    public Optional<Row> row(DocumentType<?> type, String number) {
        return Optional.ofNullable(rows.get(number));
    }
}
