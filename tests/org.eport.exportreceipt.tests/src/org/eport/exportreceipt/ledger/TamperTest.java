package org.eport.exportreceipt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.persistence.Table;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.identity.Session;
import org.eport.core.ledger.MerkleTree;
import org.eport.core.ledger.Seal;
import org.eport.core.ledger.SealedBatch;
import org.eport.exportreceipt.ledger.PlainStore.Column;
import org.eport.exportreceipt.ledger.Tampering.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever goes around the desk and changes rows or ledger through SQL is found out, and the place is named.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperTest {

    private static final String GOODS = "XR_DECLARATION_GOODS";
    private static final String FORM = Office.FORM + "/" + BusyDay.FORMS.getFirst();
    private static final String DECLARATION = Office.DECLARATION + "/" + BusyDay.FIRST_DECLARATION;

    @TempDir
    static Path folder;

    private Tampering tampering;
    private PlainStore store;
    private final Map<String, DocumentType<?>> tables = new TreeMap<>();
    private List<SealedBatch> seals;

    @BeforeAll
    void aBusyDay() throws Exception {
        Office office = Office.found(folder.resolve("instance"));
        BusyDay.live(office);
        assertTrue(office.verify().sound(), () -> office.verify().findings().toString());
        office.workplace().ledger().types()
                .forEach(type -> tables.put(type.entity().getAnnotation(Table.class).name(), type));
        List<SealedBatch> all = new ArrayList<>();
        office.workplace().ledger().seals(all::add);
        seals = all;
        tampering = new Tampering(folder.resolve("instance"), office);
        store = tampering.store();
    }

    @AfterEach
    void everyTamperingWasFoundAndItsPlaceNamed() {
        assertEquals("", String.join("\n", tampering.missed()));
    }

    @AfterAll
    void count() throws Exception {
        if (tampering == null) {
            return;
        }
        System.out.println("tampering: " + tampering.count() + " changes made through SQL on " + seals.size()
                + " seals and " + tables.size() + " document tables");
        tampering.close();
    }

    // --- rows ---

    @Test
    void givenAnyColumnOfAnyDocumentRowChangedThenTheDocumentIsNamed() throws Exception {
        for (Map.Entry<String, DocumentType<?>> table : tables.entrySet()) {
            List<Map<String, Object>> rows = store.remembered(table.getKey());
            assertFalse(rows.isEmpty(), table.getKey() + " needs a row to be tampered with");
            for (Column column : store.columns(table.getKey())) {
                for (Map<String, Object> row : new LinkedHashSet<>(List.of(rows.getFirst(), rows.getLast()))) {
                    for (Object value : others(column, row.get(column.name()), table.getValue())) {
                        changeCell(table.getValue(), column, row, value);
                    }
                }
            }
        }
    }

    private void changeCell(DocumentType<?> type, Column column, Map<String, Object> row, Object value)
            throws SQLException {
        String number = (String) row.get("DOC_NUMBER");
        String what = column.table() + "." + column.name() + " of " + number + " = " + value;
        if (!"DOC_NUMBER".equals(column.name())) {
            String document = type.id() + "/" + number;
            tampering.found(what, Place.row(document), document, sql -> sql.run("UPDATE " + column.table() + " SET "
                    + column.name() + " = ? WHERE DOC_NUMBER = ?", value, number));
            return;
        }
        Map<String, Object> renamed = new LinkedHashMap<>(row);
        renamed.put("DOC_NUMBER", value);
        if (store.remembered(column.table()).stream().anyMatch(other -> other.get("DOC_NUMBER").equals(value))) {
            return;
        }
        tampering.found(what, Place.row(type.id() + "/" + value), type.id() + "/" + number, sql -> {
            sql.insert(column.table(), renamed);
            if (column.table().equals("XR_DECLARATION")) {
                sql.run("UPDATE " + GOODS + " SET DOC_NUMBER = ? WHERE DOC_NUMBER = ?", value, number);
            }
            sql.run("DELETE FROM " + column.table() + " WHERE DOC_NUMBER = ?", number);
        });
    }

    /** Values that may stand in this column and are not the one that does. */
    private static List<Object> others(Column column, Object value, DocumentType<?> type) {
        List<Object> others = new ArrayList<>();
        switch (column.type()) {
            case Types.BIGINT -> others.addAll(List.of((Long) value + 1, (Long) value - 1));
            case Types.INTEGER -> others.addAll(List.of((Integer) value + 1, (Integer) value + 70_000));
            case Types.DECIMAL -> others.add(value == null ? new BigDecimal("1")
                    : ((BigDecimal) value).add(BigDecimal.ONE.movePointLeft(((BigDecimal) value).scale())));
            case Types.BOOLEAN -> others.add(!(Boolean) value);
            default -> others.add(value == null ? "1" : otherText((String) value));
        }
        if (column.nullable() && value != null) {
            others.add(null);
        }
        type.fields().stream().filter(field -> field.kind() == Field.Kind.STATUS)
                .filter(field -> columnOf(field.name()).equals(column.name()))
                .flatMap(field -> field.statusValues().stream()).filter(state -> !state.equals(value))
                .forEach(others::add);
        return others;
    }

    private static String columnOf(String field) {
        return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private static String otherText(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == 'f' ? 'e' : last == '9' ? '0' : (char) (last + 1));
    }

    @Test
    void givenAnyColumnOfAGoodsLineChangedThenItsDeclarationIsNamed() throws Exception {
        for (Column column : store.columns(GOODS)) {
            for (Map<String, Object> row : store.remembered(GOODS)) {
                if (!"DOC_NUMBER".equals(column.name())) {
                    for (Object value : others(column, row.get(column.name()), tables.get("XR_DECLARATION"))) {
                        changeGoods(column, row, value);
                    }
                }
            }
        }
        tampering.found("a goods line moved to another declaration", Place.row(DECLARATION), DECLARATION,
                sql -> sql.run("UPDATE " + GOODS + " SET DOC_NUMBER = ? WHERE DOC_NUMBER = ? AND LINE_ORDER = 2",
                        BusyDay.SECOND_DECLARATION, BusyDay.FIRST_DECLARATION));
    }

    private void changeGoods(Column column, Map<String, Object> row, Object value) throws SQLException {
        Object number = row.get("DOC_NUMBER");
        String document = Office.DECLARATION + "/" + number;
        boolean taken = "LINE_ORDER".equals(column.name()) && store.remembered(GOODS).stream().anyMatch(
                other -> other.get("DOC_NUMBER").equals(number) && other.get("LINE_ORDER").equals(value));
        if (!taken) {
            tampering.found(GOODS + "." + column.name() + " of " + number + " = " + value, Place.row(document),
                    document, sql -> sql.run("UPDATE " + GOODS + " SET " + column.name()
                            + " = ? WHERE DOC_NUMBER = ? AND LINE_ORDER = ?", value, number, row.get("LINE_ORDER")));
        }
    }

    @Test
    void givenGoodsLinesDeletedInsertedOrSwappedThenTheirDeclarationIsNamed() throws Exception {
        String where = " WHERE DOC_NUMBER = '" + BusyDay.FIRST_DECLARATION + "'";
        for (int line = 0; line < 3; line++) {
            String one = where + " AND LINE_ORDER = " + line;
            tampering.found("goods line " + line + " deleted", Place.row(DECLARATION), DECLARATION,
                    sql -> sql.run("DELETE FROM " + GOODS + one));
        }
        tampering.found("all goods lines deleted", Place.row(DECLARATION), DECLARATION,
                sql -> sql.run("DELETE FROM " + GOODS + where));
        Map<String, Object> more = new LinkedHashMap<>(store.remembered(GOODS).getFirst());
        more.put("LINE_ORDER", 3);
        tampering.found("a goods line inserted", Place.row(DECLARATION), DECLARATION, sql -> sql.insert(GOODS, more));
        tampering.found("two goods lines swapped", Place.row(DECLARATION), DECLARATION, sql -> {
            sql.run("UPDATE " + GOODS + " SET LINE_ORDER = 9" + where + " AND LINE_ORDER = 0");
            sql.run("UPDATE " + GOODS + " SET LINE_ORDER = 0" + where + " AND LINE_ORDER = 1");
            sql.run("UPDATE " + GOODS + " SET LINE_ORDER = 1" + where + " AND LINE_ORDER = 9");
        });
    }

    @Test
    void givenARowDeletedThenTheLedgerMissesIt() throws Exception {
        for (Map.Entry<String, DocumentType<?>> table : tables.entrySet()) {
            for (Map<String, Object> row : store.remembered(table.getKey())) {
                String document = table.getValue().id() + "/" + row.get("DOC_NUMBER");
                tampering.found(document + " deleted", Place.row(document), document, sql -> {
                    if (table.getKey().equals("XR_DECLARATION")) {
                        sql.run("DELETE FROM " + GOODS + " WHERE DOC_NUMBER = ?", row.get("DOC_NUMBER"));
                    }
                    sql.run("DELETE FROM " + table.getKey() + " WHERE DOC_NUMBER = ?", row.get("DOC_NUMBER"));
                });
            }
        }
    }

    @Test
    void givenARowInsertedThenTheLedgerDoesNotKnowIt() throws Exception {
        for (Map.Entry<String, DocumentType<?>> table : tables.entrySet()) {
            for (long version = 0; version < 2; version++) {
                Map<String, Object> row = new LinkedHashMap<>(store.remembered(table.getKey()).getFirst());
                row.put("DOC_NUMBER", "00Z000000");
                row.put("DOC_VERSION", version);
                if (version == 0) {
                    row.putAll(Map.of("ENTRY_SEAL", 0, "ENTRY_INDEX", 0, "ENTRY_HASH", ""));
                }
                String document = table.getValue().id() + "/00Z000000";
                tampering.found("a row inserted into " + table.getKey() + " with version " + version,
                        Place.row(document), document, sql -> sql.insert(table.getKey(), row));
            }
        }
    }

    @Test
    void givenARowPutBackToAnEarlierStateThenTheDocumentIsNamed() throws Exception {
        SealedBatch issue = sealOf(FORM, 0);
        int index = indexOf(issue, FORM);
        String leaf = SealedBatch.hex(MerkleTree.leaf(issue.split().get(index)));
        tampering.found("a row put back", Place.row(FORM), sql -> sql.run("UPDATE XR_FORM SET DOC_VERSION = 1,"
                + " ENTRY_SEAL = ?, ENTRY_INDEX = ?, ENTRY_HASH = ?, CUSTOMS_STATUS = 'UNUSED',"
                + " SUBMIT_STATUS = 'NOT_SUBMITTED', FILING_PORT = NULL, SUBMIT_DATE = NULL, FILED_AT = NULL,"
                + " ENTRY_ID = NULL, SETTLEMENT_COPY = FALSE, OPERATOR_CARD = NULL WHERE DOC_NUMBER = ?",
                issue.number(), index, leaf, BusyDay.FORMS.getFirst()));
    }

    // --- seals ---

    /** The first seal, one of a batch, one with created documents, and the last. */
    private Set<SealedBatch> chosen() {
        return new LinkedHashSet<>(List.of(seals.getFirst(), sealOf(FORM, 0), sealOf(FORM, 1), seals.getLast()));
    }

    private SealedBatch sealOf(String document, int place) {
        return seals.stream().filter(batch -> batch.split().stream().anyMatch(entry -> isOf(entry, document)))
                .skip(place).findFirst().orElseThrow();
    }

    private static int indexOf(SealedBatch batch, String document) {
        List<byte[]> entries = batch.split();
        int index = 0;
        while (!isOf(entries.get(index), document)) {
            index++;
        }
        return index;
    }

    private static boolean isOf(byte[] entry, String document) {
        return document(entry).equals(document);
    }

    private static String document(byte[] entry) {
        String json = text(entry);
        return json.replaceAll("(?s).*\"document\":\"([^\"]*)\".*", "$1") + "/"
                + json.replaceAll("(?s).*\"number\":\"([^\"]*)\",\"organisation\".*", "$1");
    }

    /** Some document with an entry under this seal. */
    private static String someDocument(SealedBatch batch) {
        return document(batch.split().getLast());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void givenAnyPartOfASealChangedThenTheSealIsNamed() throws Exception {
        for (SealedBatch batch : chosen()) {
            String json = text(batch.seal());
            List<String> contents = new ArrayList<>(List.of("", "{}", "[]", "null", json + " ", " " + json, json + json,
                    json.substring(1), json.substring(0, json.length() - 1), json.replace("{", "{\"a\":1,"),
                    json.replace("\"v\":1", "\"v\":1,\"v\":1"), json.replace("\"v\":1", "\"v\":1.0"),
                    json.replace("\"v\":1", "\"v\":2"), json.replace("\"v\":1", "\"v\":1,\"w\":1")));
            for (String field : List.of("certificate", "count", "number", "prev", "root", "store", "time", "v")) {
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
                    tampering.found("seal " + batch.number() + " = " + content, Place.sealItself(batch.number()),
                            someDocument(batch), sql -> sql.run("UPDATE EPORT_SEAL SET CONTENT = ? WHERE SEAL_NO = ?",
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
            for (String signature : List.of(otherText(hex), flipped(hex, 0), flipped(hex, 64), "", "0".repeat(128),
                    "f".repeat(128), hex.substring(2), hex.substring(0, 126), hex.substring(0, 127), "z" + hex.substring(1),
                    hex.toUpperCase(Locale.ROOT), other)) {
                tampering.found("signature of " + batch.number() + " = " + signature, Place.sealItself(batch.number()),
                        someDocument(batch), sql -> sql.run("UPDATE EPORT_SEAL SET SIGNATURE = ? WHERE SEAL_NO = ?",
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
                document(batch.split().getFirst()), sql -> sql.run("UPDATE EPORT_SEAL SET ENTRIES = ? WHERE SEAL_NO = ?",
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
        sql.run("UPDATE EPORT_SEAL SET ENTRIES = ? WHERE SEAL_NO = ?", SealedBatch.join(entries), batch.number());
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
            tampering.found("a copy of the last seal as " + number, Place.sealItself(number == 0 ? 1 : number),
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
        SealedBatch forged = forged(filing, text(filing.entries()).replace("5700", "5300"), filing.signature());
        tampering.found("entry and root rewritten", Place.sealItself(filing.number()), FORM, sql -> put(sql, forged));
    }

    @Test
    void givenASealMadeAnewWithAnotherCardThenTheEntriesDoNotMatchIt() throws Exception {
        Session customs = tampering.as("customs5700");
        SealedBatch last = seals.getLast();
        Seal old = Seal.parse(last.seal());
        Seal other = new Seal(old.store(), old.number(), old.time(), customs.holder().fingerprint(), old.count(),
                old.root(), old.previous());
        SealedBatch forged = new SealedBatch(last.number(), other.bytes(), customs.sign(other.bytes()), last.entries());
        tampering.found("the last seal signed by another card", Place.entry(last.number(), 0, someDocument(last)),
                someDocument(last), sql -> put(sql, forged));
    }

    @Test
    void givenASealMadeAnewWithItsOwnCardThenTheNextSealDoesNotFollow() throws Exception {
        SealedBatch filing = sealOf(FORM, 1);
        String rewritten = text(filing.entries()).replace("\"port\":\"5700\"", "\"port\":\"5300\"");
        SealedBatch unsigned = forged(filing, rewritten, filing.signature());
        SealedBatch forged = new SealedBatch(filing.number(), unsigned.seal(), tampering.as("operator1").sign(unsigned.seal()),
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
        sql.run("UPDATE EPORT_SEAL SET CONTENT = ?, SIGNATURE = ?, ENTRIES = ? WHERE SEAL_NO = ?", text(batch.seal()),
                HexFormat.of().formatHex(batch.signature()), batch.entries(), batch.number());
        sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = ? WHERE HEAD_NO = ?", batch.chainHash(), batch.number());
    }

    // --- head, store and certificates ---

    @Test
    void givenTheHeadChangedThenThePlaceBehindTheLastSealIsNamed() throws Exception {
        Place behind = Place.sealItself(seals.size() + 1);
        String hash = seals.getLast().chainHash();
        for (long number : new long[] {0, seals.size() - 1, seals.size() + 1, -1}) {
            tampering.found("head number " + number, behind, sql -> sql.run("UPDATE EPORT_LEDGER SET HEAD_NO = ?",
                    number));
        }
        tampering.found("head hash", behind, sql -> sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = ?", otherText(hash)));
        tampering.found("head hash of the seal before", behind, sql -> sql.run("UPDATE EPORT_LEDGER SET HEAD_HASH = ?",
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
                sql -> sql.run("UPDATE XR_FORM SET FILING_PORT = '5300' WHERE DOC_NUMBER = ?", BusyDay.FORMS.getFirst()));
    }

    @Test
    void givenACertificateChangedThenTheFirstSealOfItsCardIsNamed() throws Exception {
        List<Map<String, Object>> kept = store.remembered("EPORT_CERTIFICATE");
        assertEquals(6, kept.size());
        for (int i = 0; i < kept.size(); i++) {
            String fingerprint = (String) kept.get(i).get("FINGERPRINT");
            String content = (String) kept.get(i).get("CONTENT");
            SealedBatch first = seals.stream().filter(batch -> text(batch.seal()).contains(fingerprint)).findFirst()
                    .orElseThrow();
            Place place = Place.sealItself(first.number());
            String another = (String) kept.get((i + 1) % kept.size()).get("CONTENT");
            for (String other : List.of(another, "", "?", content.substring(4), content + "AAAA", content + "\n",
                    content.substring(0, 200) + (content.charAt(200) == 'A' ? 'B' : 'A') + content.substring(201))) {
                tampering.found("certificate " + i + " = " + other, place, someDocument(first), sql -> sql.run(
                        "UPDATE EPORT_CERTIFICATE SET CONTENT = ? WHERE FINGERPRINT = ?", other, fingerprint));
            }
            tampering.found("fingerprint " + i, place, someDocument(first), sql -> sql.run(
                    "UPDATE EPORT_CERTIFICATE SET FINGERPRINT = ? WHERE FINGERPRINT = ?", otherText(fingerprint),
                    fingerprint));
            tampering.found("certificate " + i + " deleted", place, someDocument(first),
                    sql -> sql.run("DELETE FROM EPORT_CERTIFICATE WHERE FINGERPRINT = ?", fingerprint));
        }
    }
}
