package org.eport.core.ledger;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;

/** Where ledger and rows are read from: a store, or a copy of one. Reading sees one committed state. */
public interface LedgerSource {

    /**
     * A document row as it stands.
     *
     * @param values in the order of {@link DocumentType#snapshotNames}
     */
    record Row(String number, long version, EntryPointer lastEntry, Object[] values) {

        /** A row with a value that no document of its type can have. */
        public static Row unreadable(String number) {
            return new Row(number, -1, EntryPointer.NONE, new Object[0]);
        }

        public boolean readable() {
            return values.length > 0;
        }
    }

    String storeId();

    /** Number and chain hash of the newest seal as the store remembers them apart from the seals. */
    Head head();

    record Head(long number, String chainHash) {
    }

    /** All seals in the order of their numbers, until the visitor answers false. */
    void seals(Predicate<SealedBatch> visitor);

    Optional<SealedBatch> seal(long number);

    /** DER certificate by its SM3 fingerprint. */
    Optional<byte[]> certificate(String fingerprint);

    Collection<DocumentType<?>> types();

    void rows(DocumentType<?> type, Consumer<Row> visitor);

    Optional<Row> row(DocumentType<?> type, String number);
}
