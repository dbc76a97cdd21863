package org.eport.core.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.eport.core.card.Sm2;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.document.Field;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Trust;
import org.eport.core.identity.internal.EvaluationAuthority;
import org.eport.core.identity.internal.Subject;

/** A ledger in memory with real certificates, so that a test can bend every part of it. */
final class ProofLedger implements LedgerSource {

    enum State { UNUSED, FILED, USED }

    static final class Form extends Document {
        private State state;
        private String port;
        private String remark;
    }

    /** A card: its key, its certificate, and whom it belongs to. */
    record Signer(Subject subject, AsymmetricCipherKeyPair keys, byte[] certificate) {

        static Signer of(EvaluationAuthority authority, Subject subject) {
            try {
                AsymmetricCipherKeyPair keys = EvaluationAuthority.newKeys();
                return new Signer(subject, keys,
                        authority.issue(subject.toName(), keys.getPublic(), CARDS_FROM, CARDS_TO));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        byte[] sign(byte[] message) {
            SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
            signer.init(true, keys.getPrivate());
            signer.update(message, 0, message.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static final DocumentType<Form> TYPE = DocumentType.of("sample.form", Form.class)
            .fields(Field.status("state", State.class), Field.code("port", "customs_districts"),
                    Field.text("remark", 60))
            .build();
    static final String NUMBER = "81N121405";
    static final Instant CARDS_FROM = Instant.parse("2026-01-01T00:00:00Z");
    static final Instant CARDS_TO = Instant.parse("2027-12-31T00:00:00Z");
    static final Instant START = Instant.parse("2026-03-04T01:02:03.456789Z");

    final Path trustFolder;
    final EvaluationAuthority authority;
    final Signer safe;
    final Signer operator;
    final Signer customs;
    final Map<Long, SealedBatch> batches = new TreeMap<>();
    final Map<String, byte[]> certificates = new HashMap<>();
    EntryPointer last = EntryPointer.NONE;
    long version;
    private Instant now = START;

    ProofLedger(Path trustFolder) throws IOException {
        this.trustFolder = trustFolder;
        this.authority = new EvaluationAuthority(CARDS_FROM);
        this.safe = Signer.of(authority, new Subject("珠海终审员", "9900000000010", CardKind.AGENCY,
                Optional.of(Agency.SAFE), "440400", "外汇局珠海市中心支局", 3));
        this.operator = Signer.of(authority, new Subject("O'Neil, <操作员>", "9900000000002", CardKind.OPERATOR,
                Optional.empty(), "990000017", "示例进出口公司 & Co", 0));
        this.customs = Signer.of(authority, new Subject("拱北关员", "9900000000006", CardKind.AGENCY,
                Optional.of(Agency.CUSTOMS), "5700", "拱北海关", 0));
        lists(CARDS_TO);
    }

    /** Writes the trust folder anew, with revocation lists that hold until then. */
    void lists(Instant until) throws IOException {
        authority.writeTrust(trustFolder, START, until);
    }

    /** Five steps of three cards: batches of 1, 1,000 and odd sizes, the last two steps under one seal. */
    static ProofLedger usual(Path trustFolder) throws IOException {
        ProofLedger ledger = new ProofLedger(trustFolder);
        ledger.step(ledger.safe, "issue",
                Map.of("state", change(null, "UNUSED"), "orgCode", change(null, "990000017")),
                1, 0);
        ledger.step(ledger.operator, "fileAtPort", Map.of("port", change(null, "5700")), 1000, 437);
        ledger.step(ledger.customs, "acknowledge", Map.of("state", change("UNUSED", "FILED")), 7, 6);
        ledger.batch(ledger.operator, 5, Map.of(
                2, ledger.entry(ledger.operator, "remark",
                        Map.of("remark", change(null, "a \"b\" \\ <c> 中文"))),
                4, ledger.entry(ledger.operator, "remark",
                        Map.of("remark", change("a \"b\" \\ <c> 中文", null)))));
        return ledger;
    }

    static List<Object> change(Object before, Object after) {
        return java.util.Arrays.asList(before, after);
    }

    void step(Signer by, String action, Map<String, List<Object>> changes, int count, int index) {
        batch(by, count, Map.of(index, entry(by, action, changes)));
    }

    /** The next entry of the document; its pointer to the one before is set when it is sealed. */
    Entry entry(Signer by, String action, Map<String, List<Object>> changes) {
        return new Entry(TYPE.id(), NUMBER, 0, EntryPointer.NONE, action, now, by.subject().cardNumber(),
                by.subject().organisation(), changes, Map.of("number", "x"), Optional.empty());
    }

    /** Seals these entries at their places among entries of other documents. */
    void batch(Signer by, int count, Map<Integer, Entry> mine) {
        long number = batches.size() + 1;
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<Entry> draft = Optional.ofNullable(mine.get(i));
            byte[] bytes = draft.isPresent() ? chained(draft.get()).bytes() : other(by, i).bytes();
            entries.add(bytes);
            if (draft.isPresent()) {
                version++;
                last = new EntryPointer(number, i, SealedBatch.hex(MerkleTree.leaf(bytes)));
            }
        }
        seal(by, number, now, entries);
        now = now.plus(Duration.ofHours(1));
    }

    void seal(Signer by, long number, Instant time, List<byte[]> entries) {
        String fingerprint = SealedBatch.hex(Sm2.sm3(by.certificate()));
        certificates.put(fingerprint, by.certificate());
        String before = Optional.ofNullable(batches.get(number - 1)).map(SealedBatch::chainHash).orElse("");
        String root = SealedBatch.hex(new MerkleTree(entries.stream().map(MerkleTree::leaf).toList()).root());
        byte[] seal = new Seal("5f2c", number, time, fingerprint, entries.size(), root, before).bytes();
        batches.put(number, new SealedBatch(number, seal, by.sign(seal), SealedBatch.join(entries)));
    }

    private Entry chained(Entry draft) {
        return new Entry(draft.document(), draft.number(), version + 1, last, draft.action(), draft.time(),
                draft.card(), draft.organisation(), draft.changes(), draft.input(), draft.cause());
    }

    private Entry other(Signer by, int i) {
        return new Entry(TYPE.id(), "X" + i, 1, EntryPointer.NONE, "issue", now, by.subject().cardNumber(),
                by.subject().organisation(), Map.of(), Map.of(), Optional.empty());
    }

    Trust trust() {
        return Identities.trust(trustFolder);
    }

    @Override
    public String storeId() {
        return "5f2c";
    }

    @Override
    public Head head() {
        return new Head(batches.size(), batches.get((long) batches.size()).chainHash());
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
        row(type, NUMBER).ifPresent(visitor);
    }

    @Override
    public Optional<Row> row(DocumentType<?> type, String number) {
        return number.equals(NUMBER) ? Optional.of(new Row(NUMBER, version, last, new Object[4]))
                : Optional.empty();
    }
}
