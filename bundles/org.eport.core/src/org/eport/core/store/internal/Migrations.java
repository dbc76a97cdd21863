package org.eport.core.store.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.eport.core.card.Sm2;
import org.eport.core.store.Contribution;
import org.eport.core.store.Migration;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;

/**
 * Brings each bundle's tables to its newest step. A step runs once, in a transaction; one that was changed
 * after it ran is refused, because nobody could say any more what the tables look like.
 */
final class Migrations {

    private static final String TABLE = "CREATE TABLE EPORT_MIGRATION (BUNDLE VARCHAR(100) NOT NULL,"
            + " STEP INTEGER NOT NULL, RESOURCE VARCHAR(200) NOT NULL, CHECKSUM VARCHAR(64) NOT NULL,"
            + " APPLIED_AT VARCHAR(30) NOT NULL, PRIMARY KEY (BUNDLE, STEP))";

    private final Database database;

    Migrations(Database database) {
        this.database = database;
    }

    void run(List<Contribution> contributions) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                ensureTable(connection);
                for (Contribution contribution : contributions) {
                    run(connection, contribution);
                }
            } finally {
                connection.rollback(); // Derby closes no connection that has read something since its last commit
            }
        } catch (SQLException e) {
            throw new StoreException(Message.of("store.unreadable", e.getMessage()), e);
        }
    }

    private void run(Connection connection, Contribution contribution) throws SQLException {
        int expected = 1;
        for (Migration migration : contribution.migrations()) {
            if (migration.number() != expected++) {
                throw new StoreException(Message.of("store.migration.gap", contribution.bundle(),
                        migration.number()), null);
            }
            String sql = read(contribution, migration);
            String checksum = HexFormat.of().formatHex(Sm2.sm3(sql.getBytes(StandardCharsets.UTF_8)));
            Optional<String> applied = applied(connection, contribution.bundle(), migration.number());
            if (applied.isEmpty()) {
                apply(connection, contribution, migration, sql, checksum);
            } else if (!applied.get().equals(checksum)) {
                throw new StoreException(Message.of("store.migration.changed", contribution.bundle(),
                        migration.resource()), null);
            }
        }
    }

    private void apply(Connection connection, Contribution contribution, Migration migration, String sql,
            String checksum) throws SQLException {
        String running = "";
        try (Statement statement = connection.createStatement();
                PreparedStatement note = connection.prepareStatement(
                        "INSERT INTO EPORT_MIGRATION VALUES (?, ?, ?, ?, ?)")) {
            for (String one : statements(sql)) {
                running = one;
                statement.execute(one);
            }
            note.setString(1, contribution.bundle());
            note.setInt(2, migration.number());
            note.setString(3, migration.resource());
            note.setString(4, checksum);
            note.setString(5, Instant.now().toString());
            note.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw new StoreException(Message.of("store.migration.failed", contribution.bundle(),
                    migration.resource(), running, e.getMessage()), e);
        }
    }

    private List<String> statements(String sql) {
        List<String> all = new ArrayList<>();
        for (String part : sql.replace("${blob}", database.blobType()).split(";[ \\t]*(\\r?\\n|$)")) {
            String bare = part.replaceAll("(?m)^\\s*--.*$", "").strip();
            if (!bare.isEmpty()) {
                all.add(bare);
            }
        }
        return all;
    }

    private static String read(Contribution contribution, Migration migration) {
        try (InputStream in = contribution.loader().getResourceAsStream(migration.resource())) {
            if (in == null) {
                throw new StoreException(Message.of("store.migration.missing", contribution.bundle(),
                        migration.resource()), null);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new StoreException(Message.of("store.migration.missing", contribution.bundle(),
                    migration.resource()), e);
        }
    }

    private static Optional<String> applied(Connection connection, String bundle, int step)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT CHECKSUM FROM EPORT_MIGRATION WHERE BUNDLE = ? AND STEP = ?")) {
            query.setString(1, bundle);
            query.setInt(2, step);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    private static void ensureTable(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (tables.next()) {
                if ("EPORT_MIGRATION".equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return;
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            connection.commit();
        }
    }
}
