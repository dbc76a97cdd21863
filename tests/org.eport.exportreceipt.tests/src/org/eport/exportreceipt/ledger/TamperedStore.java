package org.eport.exportreceipt.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.Table;

import org.eport.core.document.DocumentType;
import org.eport.core.ledger.SealedBatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A busy day's store to tamper with; whatever a test changed must have been found, its place named, and be
 * put back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TamperedStore {

    static final String FORM = Office.FORM + "/" + BusyDay.FORMS.getFirst();

    @TempDir
    static Path folder;

    final Map<String, DocumentType<?>> tables = new TreeMap<>();
    Tampering tampering;
    PlainStore store;
    List<SealedBatch> seals;

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
        System.out.println(getClass().getSimpleName() + ": " + tampering.count()
                + " changes made through SQL on " + seals.size() + " seals and " + tables.size() + " document tables");
        tampering.close();
    }

    static String otherText(String text) {
        char last = text.charAt(text.length() - 1);
        return text.substring(0, text.length() - 1) + (last == 'f' ? 'e' : last == '9' ? '0'
                : (char) (last + 1));
    }

    SealedBatch sealOf(String document, int place) {
        return seals.stream().filter(batch -> batch.split().stream().anyMatch(entry -> isOf(entry, document)))
                .skip(place).findFirst().orElseThrow();
    }

    static int indexOf(SealedBatch batch, String document) {
        List<byte[]> entries = batch.split();
        int index = 0;
        while (!isOf(entries.get(index), document)) {
            index++;
        }
        return index;
    }

    static boolean isOf(byte[] entry, String document) {
        return document(entry).equals(document);
    }

    static String document(byte[] entry) {
        String json = text(entry);
        return json.replaceAll("(?s).*\"document\":\"([^\"]*)\".*", "$1") + "/"
                + json.replaceAll("(?s).*\"number\":\"([^\"]*)\",\"organisation\".*", "$1");
    }

    /** Some document with an entry under this seal. */
    static String someDocument(SealedBatch batch) {
        return document(batch.split().getLast());
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
