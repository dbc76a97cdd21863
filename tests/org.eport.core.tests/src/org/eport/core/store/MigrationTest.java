package org.eport.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.store.internal.DerbyDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps of a bundle's tables run once, in order, whole or not at all, and are never changed afterwards. */
class MigrationTest {

    private static final String FIRST = "CREATE TABLE BOX (NAME VARCHAR(10), CONTENT ${blob});\n"
            + "INSERT INTO BOX (NAME) VALUES ('first');\n";
    private static final String SECOND = "-- one more; with a comment;\n"
            + "INSERT INTO BOX (NAME) VALUES ('a;b');\n";

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void aFolder() {
        folder = temp.resolve("store");
    }

    /** A bundle that brings just these steps. */
    private static Contribution bundle(String name, String... steps) {
        List<Migration> migrations = new ArrayList<>();
        for (int step = 1; step <= steps.length; step++) {
            migrations.add(new Migration(step, "m" + step + ".sql"));
        }
        return new Contribution(name, new Resources(steps), List.of(), List.of(), migrations);
    }

    private static final class Resources extends ClassLoader {

        private final String[] steps;

        Resources(String... steps) {
            this.steps = steps;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return Optional.of(Integer.parseInt(name.replaceAll("[^0-9]", "")))
                    .filter(step -> step <= steps.length)
                    .map(step -> new ByteArrayInputStream(steps[step - 1].getBytes(StandardCharsets.UTF_8)))
                    .orElse(null);
        }
    }

    private void open(Contribution... contributions) {
        Shelf.open(folder, contributions).close();
    }

    private StoreException refused(Contribution... contributions) {
        return assertThrows(StoreException.class, () -> open(contributions));
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        DerbyDatabase database = new DerbyDatabase(folder);
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } finally {
            database.close();
        }
        return values;
    }

    private List<String> boxes() throws SQLException {
        return query("SELECT NAME FROM BOX ORDER BY NAME");
    }

    private List<String> steps() throws SQLException {
        return query("SELECT BUNDLE || ' ' || TRIM(CAST(STEP AS CHAR(5))) FROM EPORT_MIGRATION"
                + " ORDER BY BUNDLE, STEP");
    }

    @Test
    void givenAStepThatRanThenOpeningAgainDoesNotRunItAgain() throws Exception {
        open(bundle("test", FIRST));
        open(bundle("test", FIRST));
        open(bundle("test", FIRST));
        assertEquals(List.of("first"), boxes());
        assertEquals(List.of("org.eport.core 1", "test 1"), steps());
    }

    @Test
    void givenANewStepThenOnlyItRuns() throws Exception {
        open(bundle("test", FIRST));
        open(bundle("test", FIRST, SECOND));
        assertEquals(List.of("a;b", "first"), boxes());
    }

    @Test
    void givenTwoBundlesThenEachCountsItsOwnSteps() throws Exception {
        open(bundle("test", FIRST), bundle("test.more", "CREATE TABLE BAG (NAME VARCHAR(10));\n"));
        assertEquals(List.of("org.eport.core 1", "test 1", "test.more 1"), steps());
    }

    @Test
    void givenABundleThatLeftThenItsTablesStay() throws Exception {
        open(bundle("test", FIRST));
        open();
        assertEquals(List.of("first"), boxes());
    }

    @Test
    void givenAStepChangedAfterItRanThenTheStoreDoesNotOpen() throws Exception {
        open(bundle("test", FIRST, SECOND));
        StoreException refusal = refused(bundle("test", FIRST + "-- a comment\n", SECOND));
        assertEquals("store.migration.changed", refusal.text().key());
        assertEquals(List.of("test", "m1.sql"), refusal.text().args());
        open(bundle("test", FIRST, SECOND));
        assertEquals(List.of("a;b", "first"), boxes());
    }

    @Test
    void givenOtherLineEndingsThenTheStepIsTheSame() {
        open(bundle("test", FIRST));
        open(bundle("test", FIRST.replace("\n", "\r\n")));
    }

    @Test
    void givenAGapThenTheStoreDoesNotOpen() {
        Contribution gap = new Contribution("test", new Resources(FIRST, SECOND, SECOND), List.of(),
                List.of(),
                List.of(new Migration(1, "m1.sql"), new Migration(3, "m3.sql")));
        StoreException refusal = refused(gap);
        assertEquals("store.migration.gap", refusal.text().key());
        assertEquals(List.of("test", 3), refusal.text().args());
        open(bundle("test", FIRST, SECOND));
    }

    @Test
    void givenAStepThatIsMissingThenTheStoreDoesNotOpen() {
        Contribution missing = new Contribution("test", new Resources(FIRST), List.of(), List.of(),
                List.of(new Migration(1, "m1.sql"), new Migration(2, "m2.sql")));
        assertEquals("store.migration.missing", refused(missing).text().key());
    }

    @Test
    void givenAStepThatFailsThenNothingOfItIsKeptAndItsStatementIsNamed() throws Exception {
        String failing = "CREATE TABLE BAG (NAME VARCHAR(10));\nINSERT INTO BOX (NAME) VALUES ('second');\n"
                + "INSERT INTO NOWHERE VALUES (1);\nINSERT INTO BOX (NAME) VALUES ('third');\n";
        StoreException refusal = refused(bundle("test", FIRST, failing, SECOND));
        assertEquals("store.migration.failed", refusal.text().key());
        assertEquals(List.of("test", "m2.sql", "INSERT INTO NOWHERE VALUES (1)"), refusal.text().args()
                .subList(0, 3));
        assertTrue(refusal.text().args().get(3).toString().contains("NOWHERE"));
        assertEquals(List.of("first"), boxes());
        assertEquals(List.of("org.eport.core 1", "test 1"), steps());
        open(bundle("test", FIRST, "CREATE TABLE BAG (NAME VARCHAR(10));\n"));
        assertEquals(List.of("org.eport.core 1", "test 1", "test 2"), steps());
    }
}
