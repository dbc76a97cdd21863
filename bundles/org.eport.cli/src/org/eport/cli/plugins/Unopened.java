package org.eport.cli.plugins;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import org.eport.core.card.CardReader;
import org.eport.core.code.Codes;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Login;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.store.Records;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;
import org.eport.rollout.Rollout;

/**
 * A workplace whose store is left alone: looking at plug-ins has to work while a workbench has the store, and must not
 * make one where there is none. What needs the store says so.
 */
final class Unopened implements Workplace {

    private final Path instance;
    private final Texts texts =
            new Texts(List.of(Workplace.class.getClassLoader(), Rollout.class.getClassLoader()));

    Unopened(Path instance) {
        this.instance = instance;
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Trust trust() {
        return Identities.trust(instance.resolve("trust"));
    }

    @Override
    public List<CardReader> readers() {
        return List.of();
    }

    @Override
    public Collection<Subsystem> subsystems() {
        return List.of();
    }

    @Override
    public Collection<Region> regions() {
        return List.of();
    }

    @Override
    public Codes codes() {
        throw closed();
    }

    @Override
    public Login login() {
        throw closed();
    }

    @Override
    public Records records() {
        throw closed();
    }

    @Override
    public Desk desk() {
        throw closed();
    }

    @Override
    public LedgerSource ledger() {
        throw closed();
    }

    private static StoreException closed() {
        return new StoreException(Message.of("cli.plugins.closed"), null);
    }

    @Override
    public void close() {
        // nothing was opened
    }
}
