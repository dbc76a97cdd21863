package org.eport.core.desk.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eport.core.desk.Permission;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Holder;
import org.eport.core.store.internal.JpaStore;
import org.eport.core.text.Message;

/**
 * Whether a card may enter a subsystem now. Remembers what it read for some seconds, so that a right costs
 * a busy desk no query; a right changed through this desk is forgotten at once.
 */
final class Permissions {

    private static final long REMEMBERED_NANOS = 10_000_000_000L;

    private final JpaStore store;
    private final DocumentType<Permission> type;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    private record Read(Optional<Permission> permission, long at) {
    }

    Permissions(JpaStore store, DocumentType<Permission> type) {
        this.store = store;
        this.type = type;
    }

    /** Why the card may not use the subsystem; empty: it may. */
    Optional<Refusal> refused(Holder holder, Subsystem subsystem, LocalDate today) {
        if (!holder.kind().enterprise() || subsystem.inCharge().isEmpty()) {
            return Optional.empty();
        }
        Message agency = Message.of("agency." + subsystem.inCharge().get());
        Message name = Message.of(subsystem.id() + ".name");
        Optional<Permission> permission = permission(holder, subsystem);
        if (permission.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Kind.PERMISSION, "permission.none", name, agency));
        }
        String lastDay = permission.get().validTo();
        if (lastDay.isEmpty() && permission.get().state() == Permission.State.REJECTED) {
            return Optional.of(Refusal.of(Refusal.Kind.PERMISSION, "permission.rejected", name, agency,
                    permission.get().opinion()));
        }
        if (lastDay.isEmpty()) {
            return Optional.of(Refusal.of(Refusal.Kind.PERMISSION, "permission.notYet", name, agency,
                    Message.of(type.labelKey("state") + "." + permission.get().state())));
        }
        if (lastDay.compareTo(today.format(DateTimeFormatter.BASIC_ISO_DATE)) < 0) {
            return Optional.of(Refusal.of(Refusal.Kind.PERMISSION, "permission.expired", name, agency,
                    lastDay));
        }
        return Optional.empty();
    }

    /** The agency's office that has this card's enterprise in its charge. */
    Optional<String> officeInCharge(Holder holder, Subsystem subsystem) {
        return permission(holder, subsystem).map(Permission::office);
    }

    private Optional<Permission> permission(Holder holder, Subsystem subsystem) {
        String number = Permission.number(holder.cardNumber(), subsystem.id());
        Read read = known.get(number);
        if (read == null || System.nanoTime() - read.at() > REMEMBERED_NANOS) {
            read = new Read(store.peek(type, number), System.nanoTime());
            known.put(number, read);
        }
        return read.permission().filter(right -> right.orgCode().equals(holder.organisation()));
    }

    void forgetAll() {
        known.clear();
    }
}
