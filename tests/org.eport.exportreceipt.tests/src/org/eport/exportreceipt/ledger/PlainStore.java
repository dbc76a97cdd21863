package org.eport.exportreceipt.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.derby.jdbc.EmbeddedDataSource;

/** The store as somebody sees it who goes around the desk: plain SQL, and a memory of how everything was. */
final class PlainStore implements AutoCloseable {

    /** A column as the database describes it. */
    record Column(String table, String name, int type, boolean nullable) {
    }

    private static final List<String> KEPT_BY_NOBODY = List.of("EPORT_MIGRATION");

    private final EmbeddedDataSource source = new EmbeddedDataSource();
    private Connection connection;
    private final Map<String, List<Map<String, Object>>> remembered = new TreeMap<>();
    private final Map<String, List<String>> keys = new HashMap<>();

    PlainStore(Path instance) throws SQLException {
        source.setDatabaseName(instance.resolve("store").toString());
        connect();
    }

    /** Again, after {@link #close} and whatever closed the database meanwhile. */
    void connect() throws SQLException {
        connection = source.getConnection();
    }

    /** Every table of the house, in an order in which rows can be put in. */
    List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(null, "APP", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.removeAll(KEPT_BY_NOBODY);
        tables.sort(null); // a table of lines has the name of its document's table and more
        return tables;
    }

    List<Column> columns(String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, "APP", table, "%")) {
            while (found.next()) {
                columns.add(new Column(table, found.getString("COLUMN_NAME"), found.getInt("DATA_TYPE"),
                        found.getInt("NULLABLE") == DatabaseMetaData.columnNullable));
            }
        }
        return columns;
    }

    List<Map<String, Object>> rows(String sql, Object... values) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (PreparedStatement query = prepared(sql, values); ResultSet found = query.executeQuery()) {
            while (found.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    boolean binary = found.getMetaData().getColumnType(i) == Types.BLOB;
                    row.put(found.getMetaData().getColumnName(i), binary ? found.getBytes(i)
                            : found.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** @return rows changed */
    int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> cell ? cell.orElse(null) : values[i];
            if (value == null) {
                statement.setNull(i + 1, statement.getParameterMetaData().getParameterType(i + 1));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    void insert(String table, Map<String, Object> row) throws SQLException {
        List<Object> values = new ArrayList<>();
        StringBuilder marks = new StringBuilder();
        for (Map.Entry<String, Object> cell : row.entrySet()) {
            marks.append(marks.isEmpty() ? "" : ", ").append(cell.getValue() == null ? "NULL" : "?");
            if (cell.getValue() != null) {
                values.add(cell.getValue());
            }
        }
        run("INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES (" + marks + ")",
                values.toArray());
    }

    void remember() throws SQLException {
        for (String table : tables()) {
            remembered.put(table, rows("SELECT * FROM " + table));
        }
    }

    List<Map<String, Object>> remembered(String table) {
        return remembered.get(table);
    }

    /** Puts every table back as it was remembered. */
    void restore() throws SQLException {
        connection.setAutoCommit(false);
        for (String table : tables().reversed()) {
            Set<List<Object>> known = byKey(table, remembered(table)).keySet();
            for (List<Object> key : byKey(table, rows("SELECT * FROM " + table)).keySet()) {
                if (!known.contains(key)) {
                    run("DELETE FROM " + table + where(table), key.toArray());
                }
            }
        }
        for (String table : tables()) {
            Map<List<Object>, Map<String, Object>> present = byKey(table, rows("SELECT * FROM " + table));
            for (Map.Entry<List<Object>, Map<String, Object>> row : byKey(table, remembered(table))
                    .entrySet()) {
                putBack(table, row.getKey(), row.getValue(), present.get(row.getKey()));
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void putBack(String table, List<Object> key, Map<String, Object> was, Map<String, Object> is)
            throws SQLException {
        if (is == null) {
            insert(table, was);
            return;
        }
        for (Map.Entry<String, Object> cell : was.entrySet()) {
            if (!Objects.deepEquals(cell.getValue(), is.get(cell.getKey()))) {
                List<Object> values = new ArrayList<>(List.of(Optional.ofNullable(cell.getValue())));
                values.addAll(key);
                run("UPDATE " + table + " SET " + cell.getKey() + " = ?" + where(table), values.toArray());
            }
        }
    }

    private Map<List<Object>, Map<String, Object>> byKey(String table, List<Map<String, Object>> rows)
            throws SQLException {
        Map<List<Object>, Map<String, Object>> all = new LinkedHashMap<>();
        for (Map<String, Object> row : rows) {
            all.put(key(table).stream().map(row::get).toList(), row);
        }
        return all;
    }

    private List<String> key(String table) throws SQLException {
        if (!keys.containsKey(table)) {
            List<String> columns = new ArrayList<>();
            try (ResultSet found = connection.getMetaData().getPrimaryKeys(null, "APP", table)) {
                while (found.next()) {
                    columns.add(found.getString("COLUMN_NAME"));
                }
            }
            keys.put(table, columns);
        }
        return keys.get(table);
    }

    private String where(String table) throws SQLException {
        return " WHERE " + String.join(" = ? AND ", key(table)) + " = ?";
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
