package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.EntryPointer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the verifier finds when a ledger is not what it should be, also where valid cards signed it so. */
class LedgerVerifierTest {

    @TempDir
    Path folder;

    private NoteLedger ledger;

    @BeforeEach
    void aSoundLedger() throws Exception {
        ledger = NoteLedger.usual(folder);
        assertEquals(new Verification(5, 9, 3, List.of(), false), ledger.verify());
    }

    /** The first finding, as place and reason. */
    private String first() {
        Finding finding = ledger.verify().findings().getFirst();
        return finding.seal() + "-" + finding.index() + " " + finding.number() + " " + finding.what().key();
    }

    /** The same for one note. */
    private String first(String number) {
        List<Finding> findings = new LedgerVerifier(ledger, ledger.trust()).verify(NoteLedger.TYPE, number)
                .findings();
        return findings.isEmpty() ? "" : findings.getFirst().what().key();
    }

    @Test
    void aGlanceFindsWhatIsWrongInTheNewestSealsAndOnlyThere() {
        LedgerVerifier verifier = new LedgerVerifier(ledger, ledger.trust());
        assertEquals(List.of(), verifier.verifyNewest(2).findings());
        assertEquals(2, verifier.verifyNewest(2).seals());
        assertEquals(5, verifier.verifyNewest(100).seals());
        SealedBatch batch = ledger.batches.get(4L);
        byte[] changed = batch.entries().clone();
        changed[0] ^= 1;
        ledger.batches.put(4L, new SealedBatch(4, batch.seal(), batch.signature(), changed));
        assertEquals(4, verifier.verifyNewest(2).findings().getFirst().seal());
        assertEquals(List.of(), verifier.verifyNewest(1).findings());
        ledger.batches.remove(4L);
        assertFalse(verifier.verifyNewest(2).sound());
    }

    /** What is left when an update of a plug-in that brought a field is taken back. */
    @Test
    void givenAFieldOfALaterVersionThenItIsCountedAndTheOthersAreStillCompared() {
        ledger.batch(ledger.next("n1", "remark", "fragile"));
        ledger.batch(ledger.next("n1", "count", 7));
        assertEquals(List.of(), ledger.verify().findings());
        assertEquals(Map.of("test.note.remark", 1L), ledger.verify().unknown());
        Verification one = new LedgerVerifier(ledger, ledger.trust()).verify(NoteLedger.TYPE, "n1");
        assertEquals(List.of(), one.findings());
        assertEquals(Map.of("test.note.remark", 1L), one.unknown());

        LedgerSource.Row row = ledger.rows.get("n1");
        ledger.rows.put("n1", new LedgerSource.Row("n1", row.version(), row.lastEntry(),
                new Object[] {null, "again", 8}));
        assertEquals("0--1 test.note/n1 ledger.rowField", first());
        assertEquals("ledger.rowField", first("n1"));
    }

    @Test
    void givenAnyByteOfTheEntriesChangedThenItsSealIsNamed() {
        SealedBatch batch = ledger.batches.get(3L);
        for (int at = 0; at < batch.entries().length; at++) {
            byte[] changed = batch.entries().clone();
            changed[at] ^= (byte) (1 << at % 8);
            ledger.batches.put(3L, new SealedBatch(3, batch.seal(), batch.signature(), changed));
            assertEquals(3, ledger.verify().findings().getFirst().seal());
            assertFalse(first("n2").isEmpty(), "byte " + at);
        }
    }

    @Test
    void givenAnyByteOfASealOrItsSignatureChangedThenItIsNamed() {
        SealedBatch batch = ledger.batches.get(3L);
        for (int at = 0; at < batch.seal().length; at++) {
            byte[] changed = batch.seal().clone();
            changed[at] ^= 1;
            ledger.batches.put(3L, new SealedBatch(3, changed, batch.signature(), batch.entries()));
            assertEquals(3, ledger.verify().findings().getFirst().seal());
        }
        for (int at = 0; at < 64; at++) {
            byte[] changed = batch.signature().clone();
            changed[at] ^= 1;
            ledger.batches.put(3L, new SealedBatch(3, batch.seal(), changed, batch.entries()));
            assertEquals("3--1  ledger.sealSignature", first());
        }
    }

    @Test
    void givenAnEntryThatSkipsRepeatsOrForksTheLifeOfItsDocumentThenItIsNamed() {
        LedgerSource.Row n1 = ledger.rows.get("n1");
        Map<String, List<Object>> change = Map.of("count", Arrays.asList(1, 2));
        EntryPointer earlier = new EntryPointer(1, 0,
                SealedBatch.hex(MerkleTree.leaf(ledger.batches.get(1L).split().get(0))));
        for (Entry wrong : List.of(ledger.entry("n1", n1.version() + 2, n1.lastEntry(), change),
                ledger.entry("n1", n1.version(), n1.lastEntry(), change),
                ledger.entry("n1", n1.version() + 1, EntryPointer.NONE, change),
                ledger.entry("n1", n1.version() + 1, earlier, change), ledger.entry("n1", 2, earlier, change),
                ledger.entry("n1", 1, EntryPointer.NONE, change))) {
            ledger.batch(wrong);
            assertEquals("6-0 test.note/n1 ledger.entryChain", first());
            assertFalse(first("n1").isEmpty());
            ledger.batches.remove(6L);
        }
        ledger.batch(ledger.entry("n9", 2, n1.lastEntry(), change));
        assertEquals("6-0 test.note/n9 ledger.entryChain", first());
    }

    @Test
    void givenAnEntryThatClaimsAnotherValueBeforeThenTheRowIsNamed() {
        LedgerSource.Row n1 = ledger.rows.get("n1");
        ledger.batch(ledger.entry("n1", n1.version() + 1, n1.lastEntry(),
                Map.of("count", Arrays.asList(7, 8))));
        assertTrue(first().startsWith("0--1 test.note/n1 ledger.row"), first());
        assertTrue(first("n1").startsWith("ledger.row"));
    }

    @Test
    void givenEntriesOfAnotherCardOrTimeThanTheirSealThenTheFirstIsNamed() {
        Entry next = ledger.next("n2", "count", 9);
        ledger.batch(next);
        ledger.seal(ledger.other, 6, NoteLedger.NOW, List.of(next.bytes()));
        assertEquals("6-0 test.note/n2 ledger.entryWho", first());
        ledger.seal(ledger.signer, 6, NoteLedger.NOW.plusSeconds(1), List.of(next.bytes()));
        assertEquals("6-0 test.note/n2 ledger.entryWho", first());
    }

    @Test
    void givenBytesThatAreNoEntryUnderAValidSealThenTheyAreNamedAndNothingFails() {
        String good = new String(ledger.next("n1", "count", 5).bytes(), StandardCharsets.UTF_8);
        for (String bad : List.of("", "x", "{}", "null", good.replace("[1,5]", "[1]"),
                good.replace("[1,5]", "5"),
                good.replace("[1,5]", "[1,99999999999999999999]"), good.replace("\"n1\"", "null"),
                good.replace("\"n1\"", "5"), good.replace("{\"count\":[1,5]}", "null"), good.substring(1),
                good.replace("\"hash\":", "\"hush\":"), "[".repeat(5_000), "\u0000\u0000\u0000{")) {
            ledger.seal(ledger.signer, 6, NoteLedger.NOW, List.of(bad.getBytes(StandardCharsets.UTF_8)));
            assertEquals("6-0  ledger.entryUnreadable", first(), bad);
        }
        ledger.seal(ledger.signer, 6, NoteLedger.NOW, List.of());
        assertEquals("6--1  ledger.sealRoot", first());
    }

    @Test
    void givenARevokedOrExpiredCertificateThenOnlySealsOfTheTimeAfterAreBad() throws Exception {
        ledger.authority.revoke(ledger.signer.certificate(), NoteLedger.NOW.plusSeconds(1));
        ledger.authority.writeTrust(folder, NoteLedger.NOW.plusSeconds(2), ProofLedger.CARDS_TO);
        assertTrue(ledger.verify().sound());
        sealLater(NoteLedger.NOW.plusSeconds(60));
        assertEquals("6--1  ledger.sealCertificate", first());
        sealLater(Instant.parse("2030-01-01T00:00:00Z"));
        assertEquals("6--1  ledger.sealCertificate", first());
        sealLater(Instant.parse("2020-01-01T00:00:00Z"));
        assertEquals("6--1  ledger.sealCertificate", first());
    }

    private void sealLater(Instant time) {
        Entry next = ledger.entry("n9", 1, EntryPointer.NONE, Map.of("count", Arrays.asList(null, 5)));
        Entry later = new Entry(next.document(), next.number(), 1, next.previous(), next.action(), time,
                next.card(),
                next.organisation(), next.changes(), next.input(), Optional.empty());
        ledger.seal(ledger.signer, 6, time, List.of(later.bytes()));
    }

    @Test
    void givenHalfACharacterInARowThenTheRowIsNamed() {
        LedgerSource.Row n2 = ledger.rows.get("n2");
        ledger.rows.put("n2", new LedgerSource.Row("n2", n2.version(), n2.lastEntry(),
                new Object[] {null, "\ud83d", 2}));
        assertEquals("0--1 test.note/n2 ledger.rowField", first());
        assertEquals("ledger.rowField", first("n2"));
    }

    @Test
    void givenARowThatCannotBeReadThenItIsNamed() {
        ledger.rows.put("n2", LedgerSource.Row.unreadable("n2"));
        assertEquals("0--1 test.note/n2 ledger.rowUnreadable", first());
        assertEquals("ledger.rowUnreadable", first("n2"));
    }

    @Test
    void givenADocumentNobodyKnowsThenItIsMissing() {
        assertEquals("ledger.rowMissing", first("n0"));
        ledger.rows.remove("n2");
        assertEquals("0--1 test.note/n2 ledger.rowMissing", first());
    }

    @Test
    void givenMoreFindingsThanAnybodyReadsThenTheFirstHundredAreTold() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            entries.add(ledger.next("m%04d".formatted(i), "count", i));
        }
        ledger.batch(entries.toArray(Entry[]::new));
        assertTrue(ledger.verify().sound());
        ledger.rows.keySet().removeIf(number -> number.startsWith("m"));
        assertEquals(LedgerVerifier.MOST_FINDINGS, ledger.verify().findings().size());
    }

    @Test
    void givenItIsStoppedThenItProvesNothing() {
        Verification stopped = new LedgerVerifier(ledger, ledger.trust()).verify(() -> true);
        assertTrue(stopped.stopped());
        assertFalse(stopped.sound());
        assertEquals(1, stopped.seals());
    }

    @Test
    void givenAnEmptyLedgerThenItIsSound() {
        ledger.batches.clear();
        ledger.rows.clear();
        assertEquals(new Verification(0, 0, 0, List.of(), false), ledger.verify());
    }

    @Test
    void givenADocumentThenItsOwnLifeIsVerifiedAlone() {
        Verification one = new LedgerVerifier(ledger, ledger.trust()).verify(NoteLedger.TYPE, "n1");
        assertEquals(new Verification(4, 4, 1, List.of(), false), one);
    }
}
