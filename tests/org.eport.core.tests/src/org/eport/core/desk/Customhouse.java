package org.eport.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.TestCard;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.IdentityException;
import org.eport.core.identity.Session;
import org.eport.core.identity.internal.EvaluationAuthority;
import org.eport.core.identity.internal.Subject;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.Verification;

/**
 * A workplace with the subsystem of the tests, cards that cost nothing to unlock, and a clock the test
 * sets.
 */
final class Customhouse implements AutoCloseable {

    static final String OWNER = "990000017";
    static final String PARCEL = Parcels.TYPE.id();
    static final String PERMISSION = "core.permission";

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2028-01-01T00:00:00Z");
    private static final List<String> ROLES = List.of("legal1", "operator1", "declarant1", "legal2",
            "operator2",
            "customs5700", "customs5300", "customs0000", "safe1", "safe2", "safe3", "tax1");

    private final Path folder;
    private final Path cards;
    private final TestClock clock = new TestClock();
    private final Map<String, Session> sessions = new HashMap<>();
    private Workplace place;

    /** Stands still unless the test sets it. */
    private static final class TestClock extends Clock {

        private volatile Instant now = Instant.parse("2026-06-01T02:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Customhouse(Path folder) throws IOException {
        this.folder = folder;
        this.cards = folder.resolve("cards");
        EvaluationAuthority authority = new EvaluationAuthority(BEGIN);
        authority.writeTrust(folder.resolve("trust"), BEGIN, END);
        for (String role : ROLES) {
            AsymmetricCipherKeyPair keys = TestCard.keys();
            byte[] certificate = authority.issue(subject(role).toName(), keys.getPublic(), BEGIN, END);
            TestCard.make(cards, number(role), certificate, keys);
        }
        place = Workplaces.open(folder, List.of(new Parcels()), List.of(), clock);
    }

    /** With the right of operator1 to the subsystem of the tests granted until the end of 2026. */
    static Customhouse open(Path folder) throws IOException {
        Customhouse house = new Customhouse(folder);
        house.grant("operator1", "20261231");
        return house;
    }

    /** Closes the workplace and opens it again with other subsystems. */
    void reopen(Subsystem... subsystems) {
        place.close();
        sessions.clear();
        place = Workplaces.open(folder, List.of(subsystems), List.of(), clock);
    }

    private static Subject subject(String role) {
        String kind = role.replaceAll("[0-9]", "");
        String digits = role.replaceAll("[^0-9]", "");
        String owner = "2".equals(digits) ? "990000025" : OWNER;
        return switch (kind) {
            case "legal" -> enterprise(role, CardKind.LEGAL_PERSON, owner);
            case "operator" -> enterprise(role, CardKind.OPERATOR, owner);
            case "declarant" -> enterprise(role, CardKind.DECLARANT, owner);
            case "customs" -> officer(role, Agency.CUSTOMS, digits, 0);
            case "safe" -> officer(role, Agency.SAFE, "440400", Integer.parseInt(digits));
            default -> officer(role, Agency.TAX, "440400", 1);
        };
    }

    private static Subject enterprise(String role, CardKind kind, String owner) {
        return new Subject(role, number(role), kind, Optional.empty(), owner, "示例", 0);
    }

    private static Subject officer(String role, Agency agency, String office, int level) {
        return new Subject(role, number(role), CardKind.AGENCY, Optional.of(agency), office, "示例", level);
    }

    static String number(String role) {
        return "99%011d".formatted(ROLES.indexOf(role) + 1);
    }

    Workplace place() {
        return place;
    }

    Desk desk() {
        return place.desk();
    }

    void days(int days) {
        clock.now = clock.now.plus(Duration.ofDays(days));
    }

    Path cardFile(String role) {
        return cards.resolve(number(role) + ".card");
    }

    Session as(String role) {
        return sessions.computeIfAbsent(role, this::login);
    }

    private Session login(String role) {
        Card card = place.readers().getFirst().cards().stream().filter(one -> one.number()
                .equals(number(role)))
                .findFirst().orElseThrow();
        try {
            return place.login().open(card, TestCard.PIN.toCharArray());
        } catch (CardException | IdentityException e) {
            throw new IllegalStateException(role, e);
        }
    }

    void grant(String role, String until) {
        grant("legal1", role, until);
    }

    void grant(String legal, String role, String until) {
        String right = Permission.number(number(role), Parcels.ID);
        accepted(act(legal, PERMISSION, "apply", right, Map.of("office", "440400")));
        accepted(act("safe1", PERMISSION, "approveLevel1", right, Map.of()));
        accepted(act("safe2", PERMISSION, "approveLevel2", right, Map.of()));
        accepted(act("safe3", PERMISSION, "approveLevel3", right, Map.of("validTo", until)));
    }

    /** @param number empty for an action that creates its document */
    Outcome act(String role, String type, String action, String number, Map<String, ?> input) {
        return desk().perform(as(role),
                new Request(type, action, number.isEmpty() ? List.of() : List.of(number), input));
    }

    Outcome act(String action, String number, Map<String, ?> input) {
        return act("operator1", PARCEL, action, number, input);
    }

    Outcome seen(String action, String number, long version) {
        return desk().perform(as("operator1"),
                new Request(PARCEL, action, List.of(number), Map.of("title", "seen"),
                OptionalLong.of(version)));
    }

    List<Outcome> all(String action, List<String> numbers, Map<String, ?> input, Progress progress) {
        return desk().performAll(as("operator1"), new Request(PARCEL, action, numbers, input), progress);
    }

    /** A parcel of this title. */
    String parcel(String title) {
        return accepted(act("bring", "", Map.of("title", title, "port", "5700", "pieces", "3", "items",
                List.of(Map.of("name", "tea", "amount", "2"))))).number();
    }

    /** Numbers that begin so and were laid down at once. */
    List<String> lay(String prefix, int count) {
        accepted(act("lay", "", Map.of("first", prefix, "count", count)));
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(prefix + "%06d".formatted(i));
        }
        return numbers;
    }

    Parcel read(String number) {
        return place.records().get(as("operator1"), Parcels.TYPE, number).orElseThrow();
    }

    static Outcome.Accepted accepted(Outcome outcome) {
        if (outcome instanceof Outcome.Accepted accepted) {
            return accepted;
        }
        throw new AssertionError("refused: " + outcome);
    }

    static Refusal refused(Refusal.Kind kind, Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            assertEquals(kind, refused.refusal().kind(), refused.refusal().toString());
            return refused.refusal();
        }
        throw new AssertionError("accepted: " + outcome);
    }

    Verification verify() {
        return new LedgerVerifier(place.ledger(), place.trust()).verify(() -> false);
    }

    void sound() {
        assertEquals(List.of(), verify().findings());
    }

    long seals() {
        return place.ledger().head().number();
    }

    /** Every row of every table, to see whether anything at all was changed. */
    Map<String, List<String>> dump() {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.resolve("store").toString());
        Map<String, List<String>> dump = new TreeMap<>();
        try (Connection connection = source.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, "APP", "%",
                        new String[] {"TABLE"})) {
            while (tables.next()) {
                dump.put(tables.getString("TABLE_NAME"), rows(connection, tables.getString("TABLE_NAME")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return dump;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var query = connection.createStatement(); ResultSet rows = query.executeQuery("SELECT * FROM "
                + table)) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    boolean binary = rows.getMetaData().getColumnType(i) == java.sql.Types.BLOB;
                    row.append(binary ? Arrays.toString(rows.getBytes(i)) : rows.getString(i)).append('|');
                }
                all.add(row.toString());
            }
        }
        all.sort(null);
        return all;
    }

    void pull(String role) {
        try {
            java.nio.file.Files.delete(cardFile(role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        place.close();
    }
}
