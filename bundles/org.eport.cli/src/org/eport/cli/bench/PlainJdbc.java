package org.eport.cli.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.eport.core.card.Sm2;

/**
 * What somebody would write who wanted nothing but speed: the same row update and one ledger row a form, in
 * plain JDBC batches on the same Derby engine, durable, with no check of any kind. A single filing also
 * signs once.
 */
final class PlainJdbc implements AutoCloseable {

    private static final String FORM = """
            CREATE TABLE PLAIN_FORM (DOC_NUMBER VARCHAR(9) NOT NULL PRIMARY KEY, DOC_VERSION BIGINT NOT NULL,
            ORG_CODE VARCHAR(9), EXPORTER_NAME VARCHAR(70), SAFE_OFFICE VARCHAR(6), SAFE_STATUS VARCHAR(20),
            CUSTOMS_STATUS VARCHAR(20), SUBMIT_STATUS VARCHAR(20), FILING_PORT VARCHAR(4), ISSUE_DATE VARCHAR(8),
            SUBMIT_DATE VARCHAR(8), FILED_AT VARCHAR(14), UNFILED_AT VARCHAR(14), ENTRY_ID VARCHAR(18),
            OPERATOR_CARD VARCHAR(13))""";
    private static final String[] INDEXES = {"ORG_CODE, DOC_NUMBER", "ORG_CODE, ISSUE_DATE, DOC_NUMBER",
        "ORG_CODE, SUBMIT_DATE, DOC_NUMBER", "SAFE_OFFICE, DOC_NUMBER", "FILING_PORT, DOC_NUMBER"};
    private static final String BODY = "x".repeat(420);

    private final Connection connection;
    private final PreparedStatement update;
    private final PreparedStatement entry;
    private final SM2Signer signer = new SM2Signer();
    private long entries;

    PlainJdbc(Path folder) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        connection = source.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(FORM);
            for (int i = 0; i < INDEXES.length; i++) {
                statement.execute("CREATE INDEX PLAIN_FORM_" + i + " ON PLAIN_FORM (" + INDEXES[i] + ")");
            }
            statement.execute("CREATE TABLE PLAIN_LEDGER (ID BIGINT NOT NULL PRIMARY KEY, BODY VARCHAR(1000))");
        }
        connection.setAutoCommit(false);
        update = connection.prepareStatement("UPDATE PLAIN_FORM SET DOC_VERSION = DOC_VERSION + 1, FILING_PORT = ?,"
                + " FILED_AT = ?, OPERATOR_CARD = ? WHERE DOC_NUMBER = ? AND DOC_VERSION = 1");
        entry = connection.prepareStatement("INSERT INTO PLAIN_LEDGER VALUES (?, ?)");
        signer.init(true, key());
    }

    private static CipherParameters key() {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(Sm2.DOMAIN, new java.security.SecureRandom()));
        return new ParametersWithRandom(generator.generateKeyPair().getPrivate());
    }

    /** Lays blank forms, outside of what is measured. */
    void lay(List<String> numbers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO PLAIN_FORM (DOC_NUMBER, DOC_VERSION, ORG_CODE, EXPORTER_NAME, SAFE_OFFICE, SAFE_STATUS,"
                        + " CUSTOMS_STATUS, SUBMIT_STATUS, ISSUE_DATE)"
                        + " VALUES (?, 1, '123456788', 'A trading company of some length', '440400', 'VALID', 'UNUSED',"
                        + " 'NOT_SUBMITTED', '20260101')")) {
            for (String number : numbers) {
                insert.setString(1, number);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** Files forms: an update and a ledger row each, and one commit. */
    void file(List<String> numbers) throws SQLException {
        for (String number : numbers) {
            update.setString(1, "5700");
            update.setString(2, "20260102030405");
            update.setString(3, "1000000000001");
            update.setString(4, number);
            update.addBatch();
            entry.setLong(1, ++entries);
            entry.setString(2, BODY);
            entry.addBatch();
        }
        for (int count : update.executeBatch()) {
            if (count != 1) {
                throw new SQLException("a form was not updated");
            }
        }
        entry.executeBatch();
        connection.commit();
    }

    /** One SM2 signature with a signer that is initialised once. */
    void sign(byte[] message) throws CryptoException {
        signer.update(message, 0, message.length);
        signer.generateSignature();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
