package org.eport.core.desk.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.code.CodeException;
import org.eport.core.code.Codes;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Region;
import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Login;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.store.Records;
import org.eport.core.store.StoreException;
import org.eport.core.store.internal.DerbyDatabase;
import org.eport.core.store.internal.JpaStore;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;

/** Puts the rooms of one instance folder together. */
public final class OpenWorkplace implements Workplace {

    private final List<CardReader> readers = new ArrayList<>();
    private final List<Subsystem> subsystems = new ArrayList<>();
    private final List<Region> regions;
    private final Texts texts;
    private final Codes codes;
    private final Trust trust;
    private final Login login;
    private final JpaStore store;
    private final Desk desk;

    public OpenWorkplace(Path instance, Collection<Subsystem> installed, Collection<Region> installedRegions,
            List<CardReader> moreReaders, Clock clock) {
        AccessSubsystem access = new AccessSubsystem(installed);
        subsystems.add(access);
        subsystems.addAll(installed);
        regions = inForce(installedRegions, installed);
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        subsystems.forEach(subsystem -> loaders.add(subsystem.contribution().loader()));
        regions.forEach(region -> loaders.add(region.loader()));
        texts = new Texts(loaders);
        codes = codes(loaders);
        makeFolder(instance);
        CardReader softCards = SoftCards.open(instance.resolve("cards"));
        readers.add(softCards);
        readers.addAll(moreReaders);
        trust = Identities.trust(instance.resolve("trust"));
        login = Identities.login(trust, clock, () -> readers);
        try {
            store = new JpaStore(new DerbyDatabase(instance.resolve("store")),
                    subsystems.stream().map(Subsystem::contribution).toList());
        } catch (RuntimeException e) {
            softCards.close();
            throw e;
        }
        desk = new OneDesk(store, subsystems, regions, access, codes, clock, Workplaces.BUSINESS_ZONE);
    }

    /** In the order of their names, so that two that speak of the same code always end alike. */
    private static List<Region> inForce(Collection<Region> regions, Collection<Subsystem> subsystems) {
        Set<String> present = subsystems.stream().map(Subsystem::id).collect(Collectors.toSet());
        return regions.stream().filter(region -> present.contains(region.subsystem()))
                .sorted(Comparator.comparing(Region::id)).toList();
    }

    private static void makeFolder(Path instance) {
        try {
            Files.createDirectories(instance);
        } catch (IOException e) {
            throw new StoreException(Message.of("store.unreadable", instance), e);
        }
    }

    private static Codes codes(Set<ClassLoader> loaders) {
        try {
            return Codes.load(loaders);
        } catch (CodeException e) {
            throw new StoreException(e.text(), e);
        }
    }

    @Override
    public Texts texts() {
        return texts;
    }

    @Override
    public Codes codes() {
        return codes;
    }

    @Override
    public Trust trust() {
        return trust;
    }

    @Override
    public Login login() {
        return login;
    }

    @Override
    public List<CardReader> readers() {
        return List.copyOf(readers);
    }

    @Override
    public Records records() {
        return store;
    }

    @Override
    public Desk desk() {
        return desk;
    }

    @Override
    public LedgerSource ledger() {
        return store;
    }

    @Override
    public Collection<Subsystem> subsystems() {
        return List.copyOf(subsystems);
    }

    @Override
    public Collection<Region> regions() {
        return regions;
    }

    @Override
    public void close() {
        readers.forEach(CardReader::close);
        store.close();
    }
}
