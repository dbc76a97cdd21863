package org.eport.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eport.core.document.DocumentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a ledger can be changed or left out without being told, also where no row is there to compare with. */
class PastDocumentsTest {

    @TempDir
    private Path trust;

    private NoteLedger ledger;

    @BeforeEach
    void write() throws IOException {
        ledger = NoteLedger.usual(trust);
    }

    /** The same ledger in a house without the type of the notes. */
    private record Without(NoteLedger ledger) implements LedgerSource {

        @Override
        public String storeId() {
            return ledger.storeId();
        }

        @Override
        public Head head() {
            return new Head(5, ledger.batches.get(5L) == null ? "" : ledger.batches.get(5L).chainHash());
        }

        @Override
        public void seals(Predicate<SealedBatch> visitor) {
            ledger.seals(visitor);
        }

        @Override
        public Optional<SealedBatch> seal(long number) {
            return ledger.seal(number);
        }

        @Override
        public Optional<byte[]> certificate(String fingerprint) {
            return ledger.certificate(fingerprint);
        }

        @Override
        public Collection<DocumentType<?>> types() {
            return List.of();
        }

        @Override
        public void rows(DocumentType<?> type, Consumer<Row> visitor) {
            throw new AssertionError("no row can be read without its type");
        }

        @Override
        public Optional<Row> row(DocumentType<?> type, String number) {
            throw new AssertionError("no row can be read without its type");
        }
    }

    private DocumentHistory history(String number) {
        return new PastDocuments(new Without(ledger), ledger.trust())
                .history(Sight.ALL, NoteLedger.TYPE.id(), number).orElseThrow();
    }

    @Test
    void aSoundLedgerTellsEveryStep() {
        DocumentHistory history = history("n1");
        assertTrue(history.proven(), () -> history.findings().toString());
        assertEquals(4, history.steps().size());
        assertEquals(List.of("n1", "n2", "n3"), new PastDocuments(new Without(ledger), ledger.trust())
                .list(Sight.ALL, "", "", 0, 10).stream().map(PastDocument::number).toList());
    }

    @Test
    void aChangedValueIsTold() {
        SealedBatch first = ledger.batches.get(1L);
        String changed = new String(first.entries(), StandardCharsets.UTF_8).replace("\"one\"", "\"two\"");
        ledger.batches.put(1L, new SealedBatch(1, first.seal(), first.signature(),
                changed.getBytes(StandardCharsets.UTF_8)));
        assertFalse(history("n1").proven());
        assertFalse(history("n1").steps().getFirst().proven());
    }

    @Test
    void aSealThatIsLeftOutIsToldThoughNoStepOfTheDocumentStoodInIt() {
        ledger.batches.remove(3L);
        assertFalse(history("n1").proven());
    }

    @Test
    void anEndThatIsCutOffIsTold() {
        ledger.batches.remove(5L);
        assertFalse(history("n1").proven());
    }

    @Test
    void theVerifierCountsThemAndReadsNoRows() {
        Verification verification = new LedgerVerifier(new Without(ledger), ledger.trust()).verify(() -> false);
        assertTrue(verification.sound(), () -> verification.findings().toString());
        assertEquals(3L, verification.past().get(NoteLedger.TYPE.id()));
    }
}
