package org.eport.core.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eport.core.card.CardReader;
import org.eport.core.code.Codes;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Login;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.store.Records;
import org.eport.core.text.Texts;

/**
 * All rooms of one instance folder, opened together: {@code trust} (certificates), {@code cards} (soft
 * cards, when there are any) and {@code store} (the database). Thread-safe.
 */
public interface Workplace extends AutoCloseable {

    Texts texts();

    Codes codes();

    Trust trust();

    Login login();

    /** The readers of this workplace, the instance folder's soft cards first. */
    List<CardReader> readers();

    Records records();

    Desk desk();

    /** Ledger and rows as they stand, for verifying and proving. */
    LedgerSource ledger();

    /** The installed subsystems and the core's own, which keeps the rights of cards. */
    Collection<Subsystem> subsystems();

    /** What data branches change in them, as far as the subsystem is installed. */
    Collection<Region> regions();

    default Optional<Flow<?>> flow(String type) {
        return subsystems().stream().<Flow<?>>flatMap(subsystem -> subsystem.flows().stream())
                .filter(flow -> flow.type().id().equals(type)).findFirst();
    }

    default List<Importer> importers() {
        return subsystems().stream().flatMap(subsystem -> subsystem.importers().stream()).toList();
    }

    /** Closes store and readers; sessions end. */
    @Override
    void close();
}
