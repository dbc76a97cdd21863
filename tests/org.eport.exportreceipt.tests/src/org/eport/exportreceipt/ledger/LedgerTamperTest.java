package org.eport.exportreceipt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eport.core.identity.Session;
import org.eport.core.ledger.Seal;
import org.eport.core.ledger.SealedBatch;
import org.eport.exportreceipt.ledger.Tampering.Place;
import org.junit.jupiter.api.Test;

/**
 * Whoever goes around the desk and changes the ledger through SQL is found out, and the first bad place is
 * named.
 */
class LedgerTamperTest extends TamperedStore {

    /** The first seal, one of a batch, one with created documents, and the last. */
    private Set<SealedBatch> chosen() {
        return new LinkedHashSet<>(List.of(seals.getFirst(), sealOf(FORM, 0), sealOf(FORM, 1),
                seals.getLast()));
    }

    @Test
    void givenAnyPartOfASealChangedThenTheSealIsNamed() throws Exception {
        for (SealedBatch batch : chosen()) {
            String json = text(batch.seal());
            List<String> contents = new ArrayList<>(List.of("", "{}", "[]", "null", json + " ", " " + json,
                    json + json,
                    json.substring(1), json.substring(0, json.length() - 1), json.replace("{", "{\"a\":1,"),
                    json.replace("\"v\":1", "\"v\":1,\"v\":1"), json.replace("\"v\":1", "\"v\":1.0"),
                    json.replace("\"v\":1", "\"v\":2"), json.replace("\"v\":1", "\"v\":1,\"w\":1")));
            for (String field : List.of("certificate", "count", "number", "prev", "root", "store", "time",
                    "v")) {
                String member = "\"" + field + "\":(\"[^\"]*\"|[0-9]+)";
                contents.add(json.replaceFirst(member, "\"" + field + "\":null"));
                contents.add(json.replaceFirst(member, "\"" + field + "\":\"\""));
                contents.add(json.replaceFirst(member, "\"" + field + "\":{}"));
                contents.add(json.replaceFirst(",?" + member, ""));
                contents.add(json.replaceFirst("(\"" + field + "\":\"?[^\",}]*)([0-9a-f])", "$1" + "0"));
                contents.add(json.replaceFirst("(\"" + field + "\":\"?[^\",}]*)([0-9a-f])", "$1" + "7"));
            }
            for (String content : new LinkedHashSet<>(contents)) {
                if (!content.equals(json)) {
                    tampering.found("seal " + batch.number() + " = " + content,
                            Place.sealItself(batch.number()),
                            someDocument(batch), sql ->
                            sql.run("UPDATE EPORT_SEAL SET CONTENT = ? WHERE SEAL_NO = ?",
                                    content, batch.number()));
                }
            }
        }
    }

    @Test
    void givenASignatureChangedThenTheSealIsNamed() throws Exception {
        for (SealedBatch batch : chosen()) {
            String hex = HexFormat.of().formatHex(batch.signature());
            String other = HexFormat.of().formatHex(seals.get(4).signature());
            for (String signature : List.of(otherText(hex), flipped(hex, 0), flipped(hex, 64), "",
                    "0".repeat(128),
                    "f".repeat(128), hex.substring(2), hex.substring(0, 126), hex.substring(0, 127),
                    "z" + hex.substring(1),
                    hex.toUpperCase(Locale.ROOT), other)) {
                tampering.found("signature of " + batch.number() + " = " + signature,
                        Place.sealItself(batch.number()),
                        someDocument(batch), sql ->
                        sql.run("UPDATE EPORT_SEAL SET SIGNATURE = ? WHERE SEAL_NO = ?",
                                signature, batch.number()));
            }
        }
    }

    private static String flipped(String hex, int place) {
        char other = hex.charAt(place) == '1' ? '2' : '1';
        return hex.substring(0, place) + other + hex.substring(place + 1);
    }

    @Test
    void givenAByteOfTheEntriesChangedThenTheSealIsNamed() throws Exception {
        for (SealedBatch batch : chosen()) {
            for (int at = 0; at < batch.entries().length; at += 61) {
                byte[] changed = batch.entries().clone();
                changed[at] ^= 1;
                entries("byte " + at, batch, changed);
            }
            byte[] all = batch.entries();
            entries("last line feed cut", batch, java.util.Arrays.copyOf(all, all.length - 1));
            entries("line feed added", batch, java.util.Arrays.copyOf(all, all.length + 1));
            entries("emptied", batch, new byte[0]);
        }
    }

    private void entries(String what, SealedBatch batch, byte[] changed) throws SQLException {
        tampering.found(what + " of the entries of " + batch.number(), Place.seal(batch.number()),
                document(batch.split().getFirst()), sql ->
                sql.run("UPDATE EPORT_SEAL SET ENTRIES = ? WHERE SEAL_NO = ?",
                        changed, batch.number()));
    }

    @Test
    void givenEntriesRemovedSwappedOrMovedThenTheFirstSealConcernedIsNamed() throws Exception {
        SealedBatch filing = sealOf(FORM, 1);
        SealedBatch after = sealOf(FORM, 2);
        List<byte[]> entries = filing.split();
        for (int i = 0; i < entries.size(); i++) {
            List<byte[]> fewer = new ArrayList<>(entries);
            byte[] taken = fewer.remove(i);
            tampering.found("entry " + i + " removed", Place.sealItself(filing.number()), document(taken),
                    sql -> entries(sql, filing, fewer));
            List<byte[]> doubled = new ArrayList<>(entries);
            doubled.add(taken);
            tampering.found("entry " + i + " doubled", Place.sealItself(filing.number()), document(taken),
                    sql -> entries(sql, filing, doubled));
            List<byte[]> more = new ArrayList<>(after.split());
            more.add(taken);
            tampering.found("entry " + i + " moved to a later seal", Place.sealItself(filing.number()),
                    document(taken), sql -> {
                        entries(sql, filing, fewer);
                        entries(sql, after, more);
                    });
        }
        List<byte[]> swapped = new ArrayList<>(entries);
        java.util.Collections.swap(swapped, 0, 1);
        tampering.found("two entries swapped", Place.sealItself(filing.number()), document(entries.get(0)),
                sql -> entries(sql, filing, swapped));
        tampering.found("the entries of two seals swapped", Place.sealItself(filing.number()), FORM, sql -> {
            entries(sql, filing, after.split());
            entries(sql, after, entries);
        });
    }

    private static void entries(PlainStore sql, SealedBatch batch, List<byte[]> entries) throws SQLException {
        sql.run("UPDATE EPORT_SEAL SET ENTRIES = ? WHERE SEAL_NO = ?", SealedBatch.join(entries),
                batch.number());
    }

    @Test
    void givenASealDeletedRenumberedSwappedOrDoubledThenTheFirstGapIsNamed() throws Exception {
        for (SealedBatch batch : seals) {
            Place gap = Place.sealItself(batch.number());
            tampering.found("seal " + batch.number() + " deleted", gap, someDocument(batch),
                    sql -> sql.run("DELETE FROM EPORT_SEAL WHERE SEAL_NO = ?", batch.number()));
            tampering.found("seal " + batch.number() + " renumbered", gap, someDocument(batch),
                    sql -> sql.run("UPDATE EPORT_SEAL SET SEAL_NO = 5000 WHERE SEAL_NO = ?", batch.number()));
        }
        for (int place = 0; place + 1 < seals.size(); place += 3) {
            long first = seals.get(place).number();
            tampering.found("seals " + first + " and the next swapped", Place.sealItself(first),
                    someDocument(seals.get(place)), sql -> {
                        sql.run("UPDATE EPORT_SEAL SET SEAL_NO = 5000 WHERE SEAL_NO = ?", first);
                        sql.run("UPDATE EPORT_SEAL SET SEAL_NO = ? WHERE SEAL_NO = ?", first, first + 1);
                        sql.run("UPDATE EPORT_SEAL SET SEAL_NO = ? WHERE SEAL_NO = 5000", first + 1);
                    });
        }
        Map<String, Object> copy = new LinkedHashMap<>(store.remembered("EPORT_SEAL").getLast());
        for (long number : new long[] {0, seals.size() + 1}) {
            copy.put("SEAL_NO", number);
            tampering.found("a copy of the last seal as " + number, Place.sealItself(number == 0 ? 1
                    : number),
                    sql -> sql.insert("EPORT_SEAL", copy));
        }
    }

    @Test
    void givenTheTailCutThenTheFirstMissingSealOrTheFirstRowAheadOfItIsNamed() throws Exception {
        for (int cut = 1; cut <= 3; cut++) {
            long left = seals.size() - cut;
            String chain = seals.get((int) left - 1).chainHash();
            String ahead = someDocument(seals.get((int) left));
            tampering.found(cut + " last seals cut", Place.sealItself(left + 1), ahead,
                    sql -> sql.run("DELETE FROM EPORT_SEAL WHERE SEAL_NO > ?", left));
            tampering.found(cut + " last seals cut, head put back", Place.seal(0), ahead, sql -> {
                sql.run("DELETE FROM EPORT_SEAL WHERE SEAL_NO > ?", left);
                sql.run("UPDATE EPORT_LEDGER SET HEAD_NO = ?, HEAD_HASH = ?", left, chain);
            });
        }
        tampering.found("the whole ledger cut, head put back", Place.seal(0), FORM, sql -> {
            sql.run("DELETE FROM EPORT_SEAL");
            sql.run("UPDATE EPORT_LEDGER SET HEAD_NO = 0, HEAD_HASH = NULL");
        });
    }

    // --- seals made by somebody who knows how ---

    @Test
    void givenAnEntryRewrittenAndTheRootRecomputedWithoutTheCardThenTheSealIsNamed() throws Exception {
        SealedBatch filing = sealOf(FORM, 1);
        SealedBatch forged = forged(filing, text(filing.entries()).replace("5700", "5300"),
                filing.signature());
        tampering.found("entry and root rewritten", Place.sealItself(filing.number()), FORM, sql ->
                put(sql, forged));
    }

    @Test
    void givenASealMadeAnewWithAnotherCardThenTheEntriesDoNotMatchIt() throws Exception {
        Session customs = tampering.as("customs5700");
        SealedBatch last = seals.getLast();
        Seal old = Seal.parse(last.seal());
        Seal other = new Seal(old.store(), old.number(), old.time(), customs.holder().fingerprint(),
                old.count(),
                old.root(), old.previous());
        SealedBatch forged = new SealedBatch(last.number(), other.bytes(), customs.sign(other.bytes()),
                last.entries());
        tampering.found("the last seal signed by another card", Place.entry(last.number(), 0,
                someDocument(last)),
                someDocument(last), sql -> put(sql, forged));
    }

    @Test
    void givenASealMadeAnewWithItsOwnCardThenTheNextSealDoesNotFollow() throws Exception {
        SealedBatch filing = sealOf(FORM, 1);
        String rewritten = text(filing.entries()).replace("\"port\":\"5700\"", "\"port\":\"5300\"");
        SealedBatch unsigned = forged(filing, rewritten, filing.signature());
        SealedBatch forged = new SealedBatch(filing.number(), unsigned.seal(), tampering.as("operator1")
                .sign(unsigned.seal()),
                unsigned.entries());
        assertFalse(text(filing.entries()).equals(rewritten));
        tampering.found("an old seal made anew by its own card", Place.sealItself(filing.number() + 1), FORM,
                sql -> put(sql, forged));
    }

    private static SealedBatch forged(SealedBatch old, String entries, byte[] signature) {
        byte[] block = entries.getBytes(StandardCharsets.UTF_8);
        SealedBatch changed = new SealedBatch(old.number(), old.seal(), signature, block);
        Seal seal = Seal.parse(old.seal());
        byte[] content = new Seal(seal.store(), seal.number(), seal.time(), seal.certificate(), seal.count(),
                SealedBatch.hex(changed.tree().root()), seal.previous()).bytes();
        return new SealedBatch(old.number(), content, signature, block);
    }

    /** Also puts the head right when it is the last one. */
    private void put(PlainStore sql, SealedBatch batch) throws SQLException {
        sql.run("UPDATE EPORT_SEAL SET CONTENT = ?, SIGNATURE = ?, ENTRIES = ? WHERE SEAL_NO = ?",
                text(batch.seal()),
                HexFormat.of().formatHex(batch.signature()), batch.entries(), batch.number());
        sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = ? WHERE HEAD_NO = ?", batch.chainHash(), batch.number());
    }

    // --- head, store and certificates ---

    @Test
    void givenTheHeadChangedThenThePlaceBehindTheLastSealIsNamed() throws Exception {
        Place behind = Place.sealItself(seals.size() + 1);
        String hash = seals.getLast().chainHash();
        for (long number : new long[] {0, seals.size() - 1, seals.size() + 1, -1}) {
            tampering.found("head number " + number, behind, sql ->
                    sql.run("UPDATE EPORT_LEDGER SET HEAD_NO = ?",
                    number));
        }
        tampering.found("head hash", behind, sql -> sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = ?",
                otherText(hash)));
        tampering.found("head hash of the seal before", behind, sql ->
                sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = ?",
                seals.get(seals.size() - 2).chainHash()));
        tampering.found("no head hash", behind, sql -> sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = NULL"));
        tampering.found("no head", behind, sql -> sql.run("DELETE FROM EPORT_LEDGER"));
    }

    @Test
    void givenAnotherStoreIdThenTheFirstSealIsNotOfThisStore() throws Exception {
        tampering.foundAfterReopening("store id", Place.sealItself(1), FORM,
                sql -> sql.run("UPDATE EPORT_LEDGER SET STORE_ID = 'another'"));
        tampering.foundAfterReopening("no store id", Place.sealItself(1), FORM,
                sql -> sql.run("DELETE FROM EPORT_LEDGER"));
        tampering.foundAfterReopening("a row changed while it was closed", Place.row(FORM), FORM,
                sql -> sql.run("UPDATE XR_FORM SET FILING_PORT = '5300' WHERE DOC_NUMBER = ?",
                BusyDay.FORMS.getFirst()));
    }

    @Test
    void givenACertificateChangedThenTheFirstSealOfItsCardIsNamed() throws Exception {
        List<Map<String, Object>> kept = store.remembered("EPORT_CERTIFICATE");
        assertEquals(6, kept.size());
        for (int i = 0; i < kept.size(); i++) {
            String fingerprint = (String) kept.get(i).get("FINGERPRINT");
            String content = (String) kept.get(i).get("CONTENT");
            SealedBatch first = seals.stream().filter(batch -> text(batch.seal()).contains(fingerprint))
                    .findFirst()
                    .orElseThrow();
            Place place = Place.sealItself(first.number());
            String another = (String) kept.get((i + 1) % kept.size()).get("CONTENT");
            for (String other : List.of(another, "", "?", content.substring(4), content + "AAAA", content
                    + "\n",
                    content.substring(0, 200) + (content.charAt(200) == 'A' ? 'B' : 'A')
                    + content.substring(201))) {
                tampering.found("certificate " + i + " = " + other, place, someDocument(first), sql ->
                        sql.run(
                        "UPDATE EPORT_CERTIFICATE SET CONTENT = ? WHERE FINGERPRINT = ?", other,
                        fingerprint));
            }
            tampering.found("fingerprint " + i, place, someDocument(first), sql -> sql.run(
                    "UPDATE EPORT_CERTIFICATE SET FINGERPRINT = ? WHERE FINGERPRINT = ?",
                    otherText(fingerprint),
                    fingerprint));
            tampering.found("certificate " + i + " deleted", place, someDocument(first),
                    sql -> sql.run("DELETE FROM EPORT_CERTIFICATE WHERE FINGERPRINT = ?", fingerprint));
        }
    }
}
