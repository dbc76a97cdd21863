package org.eport.core.desk;

import static org.eport.core.desk.Customhouse.PARCEL;
import static org.eport.core.desk.Customhouse.accepted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Session;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.PastDocument;
import org.eport.core.ledger.PastDocuments;
import org.eport.core.ledger.ProofBundle;
import org.eport.core.ledger.Sight;
import org.eport.core.ledger.Verification;
import org.eport.core.store.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of documents when the subsystem that brought them is removed: nothing, but nobody works on them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovedSubsystemTest {

    @TempDir
    static Path folder;

    private Customhouse house;
    private String received;
    private String untouched;

    @BeforeAll
    void workThenRemove() throws Exception {
        house = Customhouse.open(folder.resolve("instance"));
        received = house.parcel("tea");
        accepted(house.act("send", received, Map.of("remark", "急件")));
        accepted(house.act("customs5700", PARCEL, "receive", received, Map.of()));
        untouched = house.parcel("silk");
        house.reopen();
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Page<PastDocument> seenBy(String role, int offset, int limit) {
        return house.place().records().past(house.as(role), "", "", offset, limit, house.place().trust());
    }

    private List<String> numbers(String role) {
        return seenBy(role, 0, 20).rows().stream().map(PastDocument::number).toList();
    }

    @Test
    void theWholeLedgerIsStillVerifiedAndItIsSaidHowManyRowsCouldNotBeRead() {
        Verification verification = house.verify();
        assertTrue(verification.sound(), () -> verification.findings().toString());
        assertEquals(Map.of(PARCEL, 2L), verification.past());
        assertEquals(3, verification.documents());
    }

    @Test
    void anEnterpriseSeesItsOwnAndNoOther() {
        assertEquals(List.of(received, untouched), numbers("operator1"));
        assertEquals(List.of(received, untouched), numbers("legal1"));
        assertEquals(List.of(), numbers("operator2"));
    }

    @Test
    void anOfficeSeesWhatNamesItAndWhatItHadAHandIn() {
        assertEquals(List.of(received), numbers("customs5700"));
        assertEquals(List.of(), numbers("customs5300"));
        assertEquals(List.of(), numbers("customs0000"));
        assertEquals(List.of(), numbers("safe1"));
        assertEquals(List.of(), numbers("tax1"));
    }

    @Test
    void theFieldsAreThoseOfTheLastEntry() {
        PastDocument document = seenBy("operator1", 0, 1).rows().getFirst();
        assertEquals(PARCEL, document.type());
        assertEquals(3, document.version());
        assertEquals("DONE", document.fields().get("state"));
        assertEquals("急件", document.fields().get("remark"));
        assertEquals(Customhouse.OWNER, document.fields().get("orgCode"));
        assertTrue(seenBy("operator1", 0, 1).more());
        assertEquals(untouched, seenBy("operator1", 1, 1).rows().getFirst().number());
    }

    @Test
    void itsHistoryIsProvenFromTheLedgerAlone() {
        DocumentHistory history = house.place().records()
                .past(house.as("operator1"), PARCEL, received, house.place().trust()).orElseThrow();
        assertTrue(history.proven(), () -> history.findings().toString());
        assertEquals(List.of("bring", "send", "receive"),
                history.steps().stream().map(step -> step.entry().action()).toList());
        assertEquals("customs5700", history.steps().getLast().signer().orElseThrow().name());
    }

    @Test
    void itsHistoryIsNotToldToOthers() {
        for (String role : List.of("operator2", "customs5300", "tax1")) {
            assertTrue(house.place().records().past(house.as(role), PARCEL, received, house.place().trust())
                    .isEmpty(), role);
        }
    }

    @Test
    void typesThatAreInstalledAreNotAmongThem() {
        assertTrue(house.place().records().past(house.as("operator1"), Customhouse.PERMISSION, "", 0, 20,
                house.place().trust()).rows().isEmpty());
    }

    @Test
    void aSessionThatHasEndedReadsNothing() {
        Session session = house.as("declarant1");
        session.close();
        assertThrows(RefusedException.class, () -> house.place().records()
                .past(session, "", "", 0, 20, house.place().trust()));
    }

    @Test
    void itsProofIsWrittenWithThePlainNamesOfItsFields() throws Exception {
        var place = house.place();
        PastDocument document = new PastDocuments(place.ledger(), place.trust())
                .list(Sight.ALL, PARCEL, received, 0, 1).getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProofBundle.write(place.ledger(), place.trust(), place.texts(), Locale.ENGLISH, document, out);
        String page = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith("index.html")) {
                    page = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertTrue(page.contains("remark") && page.contains("急件"), page);
        assertTrue(!page.contains("?test."), page);
    }

    @Test
    void installedAgainTheRowsAreFoundAgain() throws Exception {
        try (Customhouse other = Customhouse.open(folder.resolve("other"))) {
            String number = other.parcel("tea");
            other.reopen();
            assertEquals(Map.of(PARCEL, 1L), other.verify().past());
            other.reopen(new Parcels());
            assertEquals("tea", other.read(number).title());
            assertEquals(Map.of(), other.verify().past());
            accepted(other.act("send", number, Map.of()));
            other.sound();
        }
    }
}
