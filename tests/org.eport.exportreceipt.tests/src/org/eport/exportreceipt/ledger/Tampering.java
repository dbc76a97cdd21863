package org.eport.exportreceipt.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.identity.Session;
import org.eport.core.ledger.Finding;
import org.eport.core.ledger.Verification;

/**
 * Changes a sound store behind the desk's back, has it verified, and puts everything back; remembers what
 * was not found or not named rightly.
 */
final class Tampering implements AutoCloseable {

    /** Where the first finding has to be; index and document are only looked at when they are given. */
    record Place(long seal, Optional<Integer> index, Optional<String> document) {

        static Place seal(long number) {
            return new Place(number, Optional.empty(), Optional.empty());
        }

        static Place sealItself(long number) {
            return new Place(number, Optional.of(-1), Optional.of(""));
        }

        static Place entry(long seal, int index, String document) {
            return new Place(seal, Optional.of(index), Optional.of(document));
        }

        /** @param document {@code type/number} */
        static Place row(String document) {
            return new Place(0, Optional.of(-1), Optional.of(document));
        }

        boolean isOf(Finding finding) {
            return finding.seal() == seal && index.filter(wanted -> wanted != finding.index()).isEmpty()
                    && document.filter(wanted -> !wanted.equals(finding.number())).isEmpty();
        }
    }

    /** A change through SQL. */
    interface Change {

        void to(PlainStore store) throws SQLException;
    }

    private final Path folder;
    private final PlainStore store;
    private Office office;
    private final List<String> missed = new ArrayList<>();
    private int count;

    /** @param office open on this folder, whose store is sound now */
    Tampering(Path folder, Office office) throws SQLException {
        this.folder = folder;
        this.office = office;
        this.store = new PlainStore(folder);
        store.remember();
    }

    PlainStore store() {
        return store;
    }

    /** A card at work that lasts until the workplace is closed. */
    Session as(String role) {
        return office.as(role);
    }

    int count() {
        return count;
    }

    /** What was missed since this was asked before; the store is sound again. */
    List<String> missed() {
        List<String> all = new ArrayList<>(missed);
        missed.clear();
        Verification now = office.verify();
        if (!now.sound()) {
            all.add("not put back: " + now.findings());
        }
        return all;
    }

    /** A change no single document shows. */
    void found(String what, Place first, Change change) throws SQLException {
        found(what, first, "", change);
    }

    /**
     * @param document {@code type/number} of one that the change concerns, which must be found when
     * verified alone
     */
    void found(String what, Place first, String document, Change change) throws SQLException {
        change.to(store);
        judge(what, first, document);
        store.restore();
    }

    /** The same where the workplace is closed meanwhile. */
    void foundAfterReopening(String what, Place first, String document, Change change) throws Exception {
        reopen(change);
        judge(what, first, document);
        reopen(PlainStore::restore);
    }

    private void reopen(Change meanwhile) throws Exception {
        store.close();
        office.close();
        store.connect();
        meanwhile.to(store);
        office = Office.open(folder);
    }

    private void judge(String what, Place first, String document) {
        count++;
        try {
            Verification all = office.verify();
            if (all.sound()) {
                missed.add(what + ": not found");
            } else if (!first.isOf(all.findings().getFirst())) {
                missed.add(what + ": expected " + first + ", found " + all.findings().getFirst());
            }
            if (!document.isEmpty() && alone(document).sound()) {
                missed.add(what + ": not found in " + document + " alone");
            }
        } catch (RuntimeException e) {
            missed.add(what + ": the verifier failed with " + e);
        }
    }

    private Verification alone(String document) {
        int slash = document.indexOf('/');
        return office.verify(document.substring(0, slash), document.substring(slash + 1));
    }

    @Override
    public void close() throws SQLException {
        store.close();
        office.close();
    }
}
