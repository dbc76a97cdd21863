package org.eport.core.store;

import static org.eport.core.store.Condition.beginsWith;
import static org.eport.core.store.Condition.empty;
import static org.eport.core.store.Condition.equal;
import static org.eport.core.store.Condition.oneOf;
import static org.eport.core.store.Condition.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eport.core.desk.Parcel;
import org.eport.core.desk.Parcels;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Agency;
import org.eport.core.identity.Session;
import org.eport.core.store.internal.JpaStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What can be asked of the store, and who sees which documents, whatever is asked (domain facts 2.3, 2.4).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryTest {

    private static final Session FIRST = Visitors.enterprise("990000017");
    private static final Session SECOND = Visitors.enterprise("990000025");
    private static final Session HEAD = Visitors.officer(Agency.CUSTOMS, "0000");

    @TempDir
    static Path folder;

    private JpaStore store;

    @BeforeAll
    void aShelf() {
        store = Shelf.openWithParcels(folder.resolve("store"));
        Shelf.put(store,
                Shelf.with(Shelf.parcel("A1", "990000017", "tea", "5700", "20260601"), "pieces", 3),
                Shelf.with(Shelf.parcel("A2", "990000017", "tea", "5795", "20260615"), "fragile", true),
                Shelf.with(Shelf.parcel("A3", "990000017", "100%_rice", "5300", "20260701"), "state",
                Parcel.State.SENT),
                Shelf.with(Shelf.parcel("A4", "990000017", "茶叶", null, null), "weight",
                Shelf.decimal("1.500")),
                Shelf.parcel("A5", "990000017", "Tea", "", ""),
                Shelf.parcel("B1", "990000025", "tea", "5700", "20260601"),
                Shelf.parcel("B2", "990000025", "' OR '1'='1", "0100", "20251231"),
                Shelf.parcel("N1", null, "nobody's", "5700", "20260601"));
    }

    @AfterAll
    void close() {
        store.close();
    }

    private String found(Session session, Condition... conditions) {
        return numbers(store.find(session, Query.of(Parcels.TYPE, conditions)));
    }

    private static String numbers(Page<Parcel> page) {
        return String.join(" ", page.rows().stream().map(Parcel::number).toList());
    }

    private String refused(Query<Parcel> query) {
        Refusal refusal = assertThrows(RefusedException.class, () -> store.find(FIRST, query)).refusal();
        assertEquals(Refusal.Kind.INVALID, refusal.kind());
        assertEquals(refusal.reason().key(),
                assertThrows(RefusedException.class, () -> store.count(FIRST, query, 10)).refusal().reason()
                .key());
        return refusal.reason().key();
    }

    @Test
    void givenACompleteValueThenEqualFindsExactlyIt() {
        assertEquals("A1 A2", found(FIRST, equal("title", "tea")));
        assertEquals("A4", found(FIRST, equal("title", "茶叶")));
        assertEquals("A3", found(FIRST, equal("number", "A3")));
        assertEquals("A3", found(FIRST, equal("state", "SENT")));
        assertEquals("A1", found(FIRST, equal("pieces", "3")));
        assertEquals("A4", found(FIRST, equal("weight", "1.5")));
        assertEquals("A2", found(FIRST, equal("fragile", "Y")));
        assertEquals("", found(FIRST, equal("title", "te")));
    }

    @Test
    void givenTwoBoundsThenTheFirstBelongsToItAndTheSecondDoesNot() {
        assertEquals("A1", found(FIRST, Condition.within("day", "20260601", "20260615")));
        assertEquals("A1 A2 A3", found(FIRST, Condition.within("day", "20260601", "20260702")));
        assertEquals("query.value", refused(Query.of(Parcels.TYPE, Condition.within("pieces", "1", "3"))));
        assertEquals("query.value", refused(Query.of(Parcels.TYPE, new Condition("day",
                Condition.Operator.WITHIN, "20260601"))));
    }

    @Test
    void givenABeginningThenDatesAndTextsAreFoundByIt() {
        assertEquals("A1 A2 A3", found(FIRST, beginsWith("day", "2026")));
        assertEquals("A1 A2", found(FIRST, beginsWith("day", "202606")));
        assertEquals("A2", found(FIRST, beginsWith("day", "20260615")));
        assertEquals("A4", found(FIRST, beginsWith("title", "茶")));
        assertEquals("A1 A2 A3 A4 A5", found(FIRST, beginsWith("number", "")));
        assertEquals("A1 A2", found(FIRST, beginsWith("port", "57")));
    }

    @Test
    void givenSignsThatMeanSomethingToADatabaseThenTheyAreOnlyText() {
        assertEquals("A3", found(FIRST, beginsWith("title", "100%_")));
        assertEquals("", found(FIRST, beginsWith("title", "%")));
        assertEquals("", found(FIRST, beginsWith("title", "_ea")));
        for (String text : List.of("' OR '1'='1", "x'; DROP TABLE TEST_PARCEL; --", "\\", "\u0000", "\uffff",
                "?1", ":x",
                "\uD83D\uDE00", "x".repeat(40_000))) {
            assertEquals("", found(FIRST, equal("title", text)));
            assertEquals("", found(FIRST, beginsWith("title", text)));
            assertEquals("", found(FIRST, oneOf("title", text, "none")));
        }
        assertEquals("B2", found(SECOND, equal("title", "' OR '1'='1")));
        assertEquals("A1 A2 A3 A4 A5", found(FIRST));
    }

    @Test
    void givenSeveralConditionsThenAllMustHold() {
        assertEquals("A1", found(FIRST, equal("title", "tea"), equal("port", "5700")));
        assertEquals("A2", found(FIRST, equal("title", "tea"), beginsWith("day", "202606"),
                equal("fragile", "true")));
        assertEquals("", found(FIRST, equal("title", "tea"), equal("title", "Tea")));
    }

    @Test
    void givenAListEmptyOrPresentThenTheyFindWhatTheySay() {
        assertEquals("A1 A3", found(FIRST, oneOf("port", "5700", "5300")));
        assertEquals("A1 A2 A4 A5", found(FIRST, oneOf("state", "OPEN", "DONE")));
        assertEquals("A4 A5", found(FIRST, empty("port")));
        assertEquals("A1 A2 A3", found(FIRST, present("port")));
        assertEquals("A2 A3 A4 A5", found(FIRST, empty("pieces")));
        assertEquals("A1", found(FIRST, present("pieces")));
    }

    @Test
    void givenAPageThenItSaysWhetherThereIsMore() {
        Query<Parcel> all = Query.of(Parcels.TYPE);
        assertEquals("A1 A2", numbers(store.find(FIRST, all.page(0, 2))));
        assertTrue(store.find(FIRST, all.page(0, 2)).more());
        assertEquals("A3 A4", numbers(store.find(FIRST, all.page(2, 2))));
        assertEquals("A5", numbers(store.find(FIRST, all.page(4, 2))));
        assertFalse(store.find(FIRST, all.page(4, 2)).more());
        assertFalse(store.find(FIRST, all.page(0, 5)).more());
        assertEquals("", numbers(store.find(FIRST, all.page(50, 2))));
        assertEquals(5, store.count(FIRST, all, 100));
        assertEquals(3, store.count(FIRST, all, 3));
        assertThrows(IllegalArgumentException.class, () -> all.page(-1, 2));
        assertThrows(IllegalArgumentException.class, () -> all.page(0, 0));
        assertThrows(IllegalArgumentException.class, () -> all.page(0, 10_001));
    }

    @Test
    void givenAPropertyToSortByThenEqualOnesFollowByNumber() {
        Query<Parcel> all = Query.of(Parcels.TYPE, present("port"));
        assertEquals("A3 A1 A2", numbers(store.find(FIRST, all.sortedBy("title", false))));
        assertEquals("A2 A1 A3", numbers(store.find(FIRST, all.sortedBy("title", true))));
        assertEquals("A3 A2 A1", numbers(store.find(FIRST, all.sortedBy("number", true))));
        assertEquals("A2", numbers(store.find(FIRST, all.sortedBy("title", true).page(0, 1))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"remark", "orgCode", "version", "entryHash", "receiver", "items", "",
            "title = title OR d.title",
        "number) OR (1=1", "d.number", "Title"})
    void givenAPropertyThatIsNotDeclaredForQueriesThenItIsRefused(String property) {
        assertEquals("query.property", refused(Query.of(Parcels.TYPE, equal(property, "x"))));
        assertEquals("query.property", refused(Query.of(Parcels.TYPE, beginsWith(property, "x"))));
        assertEquals("query.property", refused(Query.of(Parcels.TYPE, empty(property))));
        assertEquals("query.property",
                assertThrows(RefusedException.class,
                        () -> store.find(FIRST, Query.of(Parcels.TYPE).sortedBy(property, false)))
                        .refusal().reason().key());
    }

    @Test
    void givenAValueThatCannotBeThenItIsRefused() {
        for (Condition wrong : List.of(equal("state", "GONE"), equal("pieces", "three"),
                equal("weight", "1,5"),
                equal("fragile", "maybe"), oneOf("state", "OPEN", "GONE"), equal("pieces", "99999999999"))) {
            assertEquals("query.value", refused(Query.of(Parcels.TYPE, wrong)));
        }
        for (String number : List.of("pieces", "weight", "fragile", "state")) {
            assertEquals("query.beginsWith", refused(Query.of(Parcels.TYPE, beginsWith(number, "1"))));
        }
    }

    // --- who sees what ---

    static Stream<List<Object>> sights() {
        return Stream.of(List.of(FIRST, "A1 A2 A3 A4 A5"), List.of(SECOND, "B1 B2"),
                List.of(Visitors.enterprise("990000033"), ""), List.of(Visitors.enterprise(""), ""),
                List.of(Visitors.officer(Agency.CUSTOMS, "5700"), "A1 A2 B1 N1"),
                List.of(Visitors.officer(Agency.CUSTOMS, "5795"), "A2"),
                List.of(Visitors.officer(Agency.CUSTOMS, "5300"), "A3"),
                List.of(Visitors.officer(Agency.CUSTOMS, "9900"), ""),
                List.of(HEAD, "A1 A2 A3 A4 A5 B1 B2 N1"),
                List.of(Visitors.officer(Agency.SAFE, "0000"), ""),
                List.of(Visitors.officer(Agency.TAX, "5700"), ""),
                List.of(Visitors.officer(Agency.BRANCH, "0000"), ""));
    }

    @ParameterizedTest
    @MethodSource("sights")
    void givenAHolderThenNothingWidensWhatIsSeen(List<Object> sight) {
        Session session = (Session) sight.get(0);
        String seen = (String) sight.get(1);
        List<String> numbers = seen.isEmpty() ? List.of() : List.of(seen.split(" "));
        assertEquals(seen, found(session));
        assertEquals(seen, found(session, beginsWith("number", "")));
        assertEquals(seen, found(session, oneOf("number", "A1", "A2", "A3", "A4", "A5", "B1", "B2", "N1")));
        assertEquals(numbers.size(), store.count(session, Query.of(Parcels.TYPE), 100));
        for (String number : List.of("A1", "A2", "A3", "A4", "A5", "B1", "B2", "N1")) {
            assertEquals(numbers.contains(number), store.get(session, Parcels.TYPE, number).isPresent());
        }
    }

    @Test
    void givenAnOfficerThenAConditionOnThePortOnlyNarrows() {
        Session gongbei = Visitors.officer(Agency.CUSTOMS, "5700");
        assertEquals("", found(gongbei, equal("port", "5300")));
        assertEquals("A1 A2 B1 N1", found(gongbei, beginsWith("port", "5")));
        assertEquals("", found(gongbei, empty("port")));
        assertEquals("", found(FIRST, equal("number", "B1")));
    }

    @Test
    void givenAnEndedSessionThenItReadsNothing() {
        Session ended = Visitors.ended(FIRST);
        for (Executable read : List.<Executable>of(
                () -> store.find(ended, Query.of(Parcels.TYPE)), () ->
                store.count(ended, Query.of(Parcels.TYPE), 1),
                () -> store.get(ended, Parcels.TYPE, "A1"))) {
            Refusal refusal = assertThrows(RefusedException.class, read).refusal();
            assertEquals(Refusal.Kind.SESSION, refusal.kind());
            assertEquals("identity.session.closed", refusal.reason().key());
            assertEquals("session.ended.remedy", refusal.remedy().key());
        }
    }

    @Test
    void givenADocumentThatWasReadThenChangingItChangesNothingInTheStore() {
        Parcel read = store.get(FIRST, Parcels.TYPE, "A1").orElseThrow();
        Shelf.with(read, "title", "changed");
        Shelf.put(store);
        assertEquals("tea", store.get(FIRST, Parcels.TYPE, "A1").orElseThrow().title());
    }

    @Test
    void givenATallyThenEachValueIsCountedWithinSight() {
        assertEquals(Map.of("", 2L, "202606", 2L, "202607", 1L),
                store.tally(FIRST, Query.of(Parcels.TYPE), "day", 6));
        assertEquals(Map.of("OPEN", 4L, "SENT", 1L), store.tally(FIRST, Query.of(Parcels.TYPE), "state", 0));
        assertEquals(Map.of("20260601", 1L, "20260615", 1L),
                store.tally(FIRST, Query.of(Parcels.TYPE, beginsWith("port", "57")), "day", 8));
        assertEquals(Map.of(), store.tally(Visitors.officer(Agency.TAX, "0000"), Query.of(Parcels.TYPE),
                "day", 0));
    }

    @Test
    void givenATallyOfWhatMayNotBeAskedThenItIsRefused() {
        assertThrows(RefusedException.class, () -> store.tally(FIRST, Query.of(Parcels.TYPE), "remark", 0));
        assertThrows(RefusedException.class, () -> store.tally(FIRST, Query.of(Parcels.TYPE), "pieces", 1));
    }

    @Test
    void givenABoundThenCountingEndsThere() {
        assertEquals(5, store.count(FIRST, Query.of(Parcels.TYPE), 10));
        assertEquals(3, store.count(FIRST, Query.of(Parcels.TYPE), 3));
    }
}
