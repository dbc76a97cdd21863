package org.eport.core.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.eport.core.ledger.LedgerSource.Head;
import org.eport.core.ledger.Seal;
import org.eport.core.ledger.SealedBatch;

/** Reads the ledger's tables through plain JDBC. Works on the connection of whoever calls; keeps no state. */
final class LedgerTables {

    static final String HEAD = "SELECT HEAD_NO, HEAD_HASH FROM EPORT_LEDGER";

    private LedgerTables() {
    }

    static Head head(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HEAD)) {
            return head(query);
        }
    }

    static Head head(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return new Head(0, "");
            }
            String hash = row.getString(2);
            return new Head(row.getLong(1), hash == null ? "" : hash);
        }
    }

    static Optional<String> storeId(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT STORE_ID FROM EPORT_LEDGER");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }

    static void found(Connection connection, String storeId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO EPORT_LEDGER (STORE_ID, HEAD_NO, HEAD_HASH) VALUES (?, 0, NULL)")) {
            insert.setString(1, storeId);
            insert.executeUpdate();
        }
    }

    static Optional<byte[]> certificate(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT CONTENT FROM EPORT_CERTIFICATE WHERE FINGERPRINT = ?")) {
            query.setString(1, fingerprint);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(decode(row.getString(1))) : Optional.empty();
            }
        }
    }

    /** What is not as it was written is given as it stands, so that the verifier finds it wrong. */
    private static byte[] decode(String base64) {
        try {
            byte[] der = Base64.getDecoder().decode(base64);
            return Base64.getEncoder().encodeToString(der).equals(base64) ? der : bytes(base64);
        } catch (IllegalArgumentException e) {
            return bytes(base64);
        }
    }

    private static byte[] signature(String hex) {
        try {
            byte[] signature = HexFormat.of().parseHex(hex);
            return HexFormat.of().formatHex(signature).equals(hex) ? signature : bytes(hex);
        } catch (IllegalArgumentException e) {
            return bytes(hex);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static void each(Connection connection, Predicate<SealedBatch> visitor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT SEAL_NO, CONTENT, SIGNATURE, ENTRIES FROM EPORT_SEAL ORDER BY SEAL_NO")) {
            query.setFetchSize(16);
            try (ResultSet rows = query.executeQuery()) {
                boolean goOn = true;
                while (goOn && rows.next()) {
                    goOn = visitor.test(batch(rows));
                }
            }
        }
    }

    static Optional<SealedBatch> one(Connection connection, long number) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT SEAL_NO, CONTENT, SIGNATURE, ENTRIES FROM EPORT_SEAL WHERE SEAL_NO = ?")) {
            query.setLong(1, number);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(batch(row)) : Optional.empty();
            }
        }
    }

    /** When each of these seals was made, as it says itself; one that cannot be read is left out. */
    static Map<Long, Instant> times(Connection connection, Collection<Long> numbers) throws SQLException {
        Map<Long, Instant> times = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT CONTENT FROM EPORT_SEAL WHERE SEAL_NO = ?")) {
            for (long number : numbers) {
                query.setLong(1, number);
                try (ResultSet row = query.executeQuery()) {
                    if (row.next()) {
                        time(row.getString(1)).ifPresent(time -> times.put(number, time));
                    }
                }
            }
        }
        return times;
    }

    private static Optional<Instant> time(String seal) {
        try {
            return Optional.of(Seal.parse(bytes(seal)).time());
        } catch (IllegalArgumentException foundByTheVerifier) {
            return Optional.empty();
        }
    }

    private static SealedBatch batch(ResultSet row) throws SQLException {
        return new SealedBatch(row.getLong(1), bytes(row.getString(2)),
                signature(row.getString(3)), row.getBytes(4));
    }
}
