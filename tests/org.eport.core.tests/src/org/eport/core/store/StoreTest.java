package org.eport.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eport.core.desk.Parcels;
import org.eport.core.identity.Session;
import org.eport.core.store.internal.JpaStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening, sharing and closing a store, and its transactions. */
class StoreTest {

    private static final Session OWNER = Visitors.enterprise("990000017");

    @TempDir
    Path folder;

    private static String titles(JpaStore store) {
        return String.join(" ", store.find(OWNER, Query.of(Parcels.TYPE)).rows().stream()
                .map(parcel -> parcel.number() + "=" + parcel.title()).toList());
    }

    @Test
    void givenItIsClosedAndOpenedAgainThenEverythingIsThereAndItIsTheSameStore() {
        String id;
        try (JpaStore store = Shelf.openWithParcels(folder.resolve("store"))) {
            id = store.storeId();
            Shelf.put(store, Shelf.parcel("A1", "990000017", "tea", "5700", "20260601"));
        }
        try (JpaStore store = Shelf.openWithParcels(folder.resolve("store"))) {
            assertEquals(id, store.storeId());
            assertEquals("A1=tea", titles(store));
        }
    }

    @Test
    void givenTwoStoresOpenAtOnceThenEachKeepsItsOwn() {
        try (JpaStore one = Shelf.openWithParcels(folder.resolve("one"));
                JpaStore other = Shelf.openWithParcels(folder.resolve("other"))) {
            assertNotEquals(one.storeId(), other.storeId());
            Shelf.put(one, Shelf.parcel("A1", "990000017", "one", "5700", "20260601"));
            Shelf.put(other, Shelf.parcel("A1", "990000017", "other", "5700", "20260601"));
            assertEquals("A1=one", titles(one));
            assertEquals("A1=other", titles(other));
        }
    }

    @Test
    void givenSomethingElseStandsInItsPlaceThenItCannotBeOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("store"), "not a store");
        assertEquals("store.unreadable",
                assertThrows(StoreException.class, () -> Shelf.openWithParcels(file)).text().key());
    }

    @Test
    void givenWorkThatFailsThenNothingOfItIsKeptAndTheNextGoesThrough() {
        try (JpaStore store = Shelf.openWithParcels(folder.resolve("store"))) {
            assertThrows(IllegalStateException.class, () -> store.write(transaction -> {
                transaction.add(Shelf.parcel("A1", "990000017", "tea", "5700", "20260601"));
                transaction.next("test");
                throw new IllegalStateException("on purpose");
            }));
            assertThrows(StoreException.class, () -> Shelf.put(store,
                    Shelf.parcel("A2", "990000017", "tea", "5700", "20260601"),
                    Shelf.parcel("A3", "990000017", "too long for its column", "5700", "20260601")));
            assertEquals("", titles(store));
            Shelf.put(store, Shelf.parcel("A4", "990000017", "tea", "5700", "20260601"));
            assertEquals("A4=tea", titles(store));
        }
    }

    @Test
    void givenANumberThatIsTakenThenItIsAFailureAndNothingIsKept() {
        try (JpaStore store = Shelf.openWithParcels(folder.resolve("store"))) {
            Shelf.put(store, Shelf.parcel("A1", "990000017", "tea", "5700", "20260601"));
            assertThrows(StoreException.class, () -> Shelf.put(store,
                    Shelf.parcel("A0", "990000017", "rice", "5700", "20260601"),
                    Shelf.parcel("A1", "990000025", "theirs", "5700", "20260601")));
            assertEquals("A1=tea", titles(store));
        }
    }
}
