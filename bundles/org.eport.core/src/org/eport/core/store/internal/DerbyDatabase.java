package org.eport.core.store.internal;

import java.nio.file.Path;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;

/**
 * Derby embedded in the instance area: every line that knows Derby. Commits are durable (Derby's own
 * default; the property that would loosen it is never set).
 */
public final class DerbyDatabase implements Database {

    private static final String SHUT_DOWN_WELL = "08006";
    private static final String ALREADY_BOOTED = "XSDB6";

    private final EmbeddedDataSource source = new EmbeddedDataSource();

    /** @param folder of the database; made when it is not there */
    public DerbyDatabase(Path folder) {
        setOnce("derby.stream.error.file", folder.resolveSibling("derby.log").toString());
        setOnce("derby.storage.pageCacheSize", "3000"); // pages of the ledger have 32 KB: at most 96 MB
        source.setDatabaseName(folder.toString());
        source.setCreateDatabase("create");
        boot(folder);
    }

    private void boot(Path folder) {
        try (var connection = source.getConnection()) {
            source.setCreateDatabase(null);
        } catch (SQLException e) {
            String key = hasState(e, ALREADY_BOOTED) ? "store.inUse" : "store.unreadable";
            throw new StoreException(Message.of(key, folder), e);
        }
    }

    private static boolean hasState(SQLException e, String state) {
        for (Throwable one : e) { // with the next exceptions, where Derby puts the reason
            if (one instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Derby reads these from the system when its engine boots; a deployment may have set them before. */
    private static void setOnce(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    @Override
    public DataSource dataSource() {
        return source;
    }

    @Override
    public String platform() {
        return "org.eclipse.persistence.platform.database.DerbyPlatform";
    }

    @Override
    public String blobType() {
        return "BLOB";
    }

    @Override
    public boolean exclusive() {
        return true; // an embedded database has one engine, in one process
    }

    @Override
    public void close() {
        source.setShutdownDatabase("shutdown");
        try {
            source.getConnection().close();
        } catch (SQLException e) {
            if (!SHUT_DOWN_WELL.equals(e.getSQLState())) {
                throw new StoreException(Message.of("store.notClosed", source.getDatabaseName()), e);
            }
        }
    }
}
