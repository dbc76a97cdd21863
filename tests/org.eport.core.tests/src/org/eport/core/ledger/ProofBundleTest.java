package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.document.EntryPointer;
import org.eport.core.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof goes out whole and true, or not at all. */
class ProofBundleTest {

    @TempDir
    Path folder;
    private ProofLedger ledger;

    @BeforeEach
    void ledgerOfFiveSteps() throws IOException {
        ledger = ProofLedger.usual(folder);
    }

    @Test
    void givenTheSameLedgerWhenWrittenTwiceThenTheBytesAreTheSame() throws Exception {
        assertArrayEquals(write(), write());
    }

    @Test
    void givenFiveStepsWhenWrittenThenThePageTellsThemInBothLanguages() throws Exception {
        Map<String, byte[]> files = ProofScript.unzip(write());
        String page = new String(files.get("index.html"), StandardCharsets.UTF_8);
        assertFalse(page.contains("?proof."), page);
        assertTrue(page.indexOf("lang=\"zh\">\n<h1>") < page.indexOf("lang=\"en\">\n<h1>"));
        assertTrue(page.contains("O'Neil, &lt;操作员&gt;") && page.contains("示例进出口公司 &amp; Co"), page);
        assertTrue(page.contains("a &quot;b&quot; \\ &lt;c&gt; 中文"));
        assertTrue(page.contains("9900000000006") && page.contains("2026-03-04 01:02:03 UTC"));
    }

    @Test
    void givenAPageWhenReadAsXmlThenEveryTagIsClosed() throws Exception {
        String page = new String(ProofScript.unzip(write()).get("index.html"), StandardCharsets.UTF_8)
                .replace("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*|br)>", "<$1/>");
        javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new StringReader(page)));
    }

    @Test
    void givenNoSuchDocumentThenRefused() {
        refused("proof.noDocument", "81N000000");
    }

    @Test
    void givenARowWithoutEntriesThenRefused() {
        ledger.version = 0;
        refused("proof.noEntries");
    }

    @Test
    void givenASealIsMissingThenRefused() {
        ledger.batches.remove(2L);
        refused("proof.missing");
    }

    @Test
    void givenThePlaceIsBeyondTheBatchThenRefused() {
        ledger.last = new EntryPointer(4, 5, ledger.last.hash());
        refused("proof.missing");
    }

    @Test
    void givenTheRowPointsToAnotherHashThenRefused() {
        ledger.last = new EntryPointer(4, 4, "0".repeat(64));
        refused("proof.broken");
    }

    @Test
    void givenTheRowPointsToAnotherDocumentThenRefused() {
        byte[] other = ledger.batches.get(4L).split().get(3);
        ledger.last = new EntryPointer(4, 3, SealedBatch.hex(MerkleTree.leaf(other)));
        refused("proof.broken");
    }

    @Test
    void givenTheRowCountsFewerEntriesThenRefused() {
        ledger.version--;
        refused("proof.broken");
    }

    @Test
    void givenAnEntryWasChangedThenRefused() {
        SealedBatch kept = ledger.batches.get(3L);
        String changed = new String(kept.entries(), StandardCharsets.UTF_8).replace("X2", "X9");
        ledger.batches.put(3L, new SealedBatch(3, kept.seal(), kept.signature(),
                changed.getBytes(StandardCharsets.UTF_8)));
        refused("proof.badSeal");
    }

    @Test
    void givenAnEntryIsGarbageThenRefused() {
        SealedBatch kept = ledger.batches.get(3L);
        List<byte[]> entries = kept.split();
        byte[] garbage = "{\"garbage\":1}".getBytes(StandardCharsets.UTF_8);
        entries.set(6, garbage);
        ledger.seal(ledger.customs, 3, ProofLedger.START, entries);
        ledger.last = new EntryPointer(3, 6, SealedBatch.hex(MerkleTree.leaf(garbage)));
        refused("proof.broken");
    }

    @Test
    void givenASignatureWasChangedThenRefused() {
        SealedBatch kept = ledger.batches.get(2L);
        byte[] signature = kept.signature().clone();
        signature[40] ^= 1;
        ledger.batches.put(2L, new SealedBatch(2, kept.seal(), signature, kept.entries()));
        refused("proof.badSeal");
    }

    @Test
    void givenTheCertificateIsMissingThenRefused() {
        ledger.certificates.remove(SealedBatch.hex(org.eport.core.card.Sm2.sm3(ledger.safe.certificate())));
        refused("proof.noCertificate");
    }

    @Test
    void givenAnotherCardSealedTheEntryThenRefused() {
        SealedBatch kept = ledger.batches.get(3L);
        ledger.seal(ledger.safe, 3, ProofLedger.START, kept.split());
        refused("proof.otherCard");
    }

    @Test
    void givenTheCardWasRevokedBeforeThenRefused() throws IOException {
        ledger.authority.revoke(ledger.customs.certificate(), ProofLedger.START);
        ledger.lists(ProofLedger.CARDS_TO);
        refused("proof.untrusted");
    }

    private void refused(String key) {
        refused(key, ProofLedger.NUMBER);
    }

    private void refused(String key, String number) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProofBundleException refusal = assertThrows(ProofBundleException.class,
                () -> ProofBundle.write(ledger, ledger.trust(), texts(), Locale.CHINESE, ProofLedger.TYPE,
                number,
                        out));
        assertEquals(key, refusal.text().key());
        assertEquals(0, out.size());
        assertFalse(texts().render(refusal.text(), Locale.ENGLISH).startsWith("?"), refusal.text().key());
    }

    private byte[] write() throws Exception {
        return ProofScript.write(ledger, ledger.trust());
    }

    private static Texts texts() {
        return ProofScript.texts();
    }
}
