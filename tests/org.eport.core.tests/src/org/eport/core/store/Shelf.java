package org.eport.core.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eport.core.desk.Parcel;
import org.eport.core.desk.Parcels;
import org.eport.core.document.EntryPointer;
import org.eport.core.store.internal.DerbyDatabase;
import org.eport.core.store.internal.JpaStore;

/** A store with parcels in it that came there without a desk. */
final class Shelf {

    private Shelf() {
    }

    static final Contribution CORE = new Contribution("org.eport.core", JpaStore.class.getClassLoader(),
            List.of(),
            List.of(), List.of(new Migration(1, "migrations/core-1.sql")));

    static JpaStore open(Path folder, Contribution... contributions) {
        List<Contribution> all = new ArrayList<>(List.of(CORE));
        all.addAll(List.of(contributions));
        return new JpaStore(new DerbyDatabase(folder), all);
    }

    static JpaStore openWithParcels(Path folder) {
        return open(folder, new Parcels().contribution());
    }

    static Parcel parcel(String number, String owner, String title, String port, String day) {
        Parcel parcel = Parcel.of(number, owner, title);
        Parcels.TYPE.set(parcel, "port", port);
        Parcels.TYPE.set(parcel, "day", day);
        parcel.lastEntry(EntryPointer.NONE);
        return parcel;
    }

    static Parcel with(Parcel parcel, String field, Object value) {
        Parcels.TYPE.set(parcel, field, value);
        return parcel;
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static void put(JpaStore store, Parcel... parcels) {
        store.write(transaction -> {
            for (Parcel parcel : parcels) {
                transaction.add(parcel);
            }
            return parcels.length;
        });
    }
}
