package org.eport.core.desk.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eport.core.desk.Subsystem;
import org.eport.core.flow.Flow;
import org.eport.core.identity.Agency;
import org.eport.core.store.Contribution;
import org.eport.core.store.Migration;

/** What the core itself keeps: the ledger's tables and the rights of cards; needs no right of its own. */
final class AccessSubsystem implements Subsystem {

    private final PermissionFlow permissions;

    /** @param others the installed subsystems, for which rights are granted */
    AccessSubsystem(Collection<Subsystem> others) {
        this.permissions = new PermissionFlow(others);
    }

    @Override
    public String id() {
        return "core";
    }

    @Override
    public Optional<Agency> inCharge() {
        return Optional.empty();
    }

    @Override
    public List<Flow<?>> flows() {
        return List.of(permissions.flow());
    }

    PermissionFlow permissions() {
        return permissions;
    }

    @Override
    public Contribution contribution() {
        return new Contribution("org.eport.core", AccessSubsystem.class.getClassLoader(),
                List.of(permissions.flow().type()), List.of(),
                List.of(new Migration(1, "migrations/core-1.sql")));
    }
}
