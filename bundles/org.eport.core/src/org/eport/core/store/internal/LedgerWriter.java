package org.eport.core.store.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.eport.core.ledger.LedgerSource.Head;
import org.eport.core.ledger.SealedBatch;

/**
 * Writes the ledger's tables through plain JDBC: a batch is one row whose entries stand in one block, which
 * is why sealing a thousand forms costs one insert. Lives as long as its connection, so that a single
 * filing prepares no statement. Not thread-safe.
 */
final class LedgerWriter {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    LedgerWriter(Connection connection) {
        this.connection = connection;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    /** Reads the head and keeps every other writer of this store out until the transaction ends. */
    Head lockHead() throws SQLException {
        return LedgerTables.head(statement(LedgerTables.HEAD + " FOR UPDATE"));
    }

    void append(SealedBatch batch) throws SQLException {
        PreparedStatement insert =
                statement("INSERT INTO EPORT_SEAL (SEAL_NO, CONTENT, SIGNATURE, ENTRIES) VALUES (?, ?, ?, ?)");
        insert.setLong(1, batch.number());
        insert.setString(2, new String(batch.seal(), StandardCharsets.UTF_8));
        insert.setString(3, HexFormat.of().formatHex(batch.signature()));
        insert.setBytes(4, batch.entries());
        insert.executeUpdate();
        PreparedStatement head = statement("UPDATE EPORT_LEDGER SET HEAD_NO = ?, HEAD_HASH = ?");
        head.setLong(1, batch.number());
        head.setString(2, batch.chainHash());
        head.executeUpdate();
    }

    void keepCertificate(String fingerprint, byte[] der) throws SQLException {
        if (LedgerTables.certificate(connection, fingerprint).isPresent()) {
            return;
        }
        PreparedStatement insert =
                statement("INSERT INTO EPORT_CERTIFICATE (FINGERPRINT, CONTENT) VALUES (?, ?)");
        insert.setString(1, fingerprint);
        insert.setString(2, java.util.Base64.getEncoder().encodeToString(der));
        insert.executeUpdate();
    }

    /** The last number of a counter; 0 when it never gave one. */
    long last(String counter) throws SQLException {
        PreparedStatement query = statement("SELECT LAST_NUMBER FROM EPORT_COUNTER WHERE COUNTER_NAME = ?");
        query.setString(1, counter);
        try (ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    void keep(String counter, long last) throws SQLException {
        PreparedStatement update = statement("UPDATE EPORT_COUNTER SET LAST_NUMBER = ? WHERE COUNTER_NAME = ?");
        update.setLong(1, last);
        update.setString(2, counter);
        if (update.executeUpdate() == 0) {
            PreparedStatement insert =
                    statement("INSERT INTO EPORT_COUNTER (LAST_NUMBER, COUNTER_NAME) VALUES (?, ?)");
            insert.setLong(1, last);
            insert.setString(2, counter);
            insert.executeUpdate();
        }
    }
}
