package org.eport.exportreceipt.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.ledger.MerkleTree;
import org.eport.core.ledger.SealedBatch;
import org.eport.exportreceipt.ledger.PlainStore.Column;
import org.eport.exportreceipt.ledger.Tampering.Place;
import org.junit.jupiter.api.Test;

/** Whoever goes around the desk and changes rows through SQL is found out, and the document is named. */
class RowTamperTest extends TamperedStore {

    private static final String GOODS = "XR_DECLARATION_GOODS";
    private static final String DECLARATION = Office.DECLARATION + "/" + BusyDay.FIRST_DECLARATION;

    @Test
    void givenAnyColumnOfAnyDocumentRowChangedThenTheDocumentIsNamed() throws Exception {
        for (Map.Entry<String, DocumentType<?>> table : tables.entrySet()) {
            List<Map<String, Object>> rows = store.remembered(table.getKey());
            assertFalse(rows.isEmpty(), table.getKey() + " needs a row to be tampered with");
            for (Column column : store.columns(table.getKey())) {
                for (Map<String, Object> row
                        : new LinkedHashSet<>(List.of(rows.getFirst(), rows.getLast()))) {
                    for (Object value : others(column, row.get(column.name()), table.getValue())) {
                        changeCell(table.getValue(), column, row, value);
                    }
                }
            }
        }
    }

    private void changeCell(DocumentType<?> type, Column column, Map<String, Object> row, Object value)
            throws SQLException {
        String number = (String) row.get("DOC_NUMBER");
        String what = column.table() + "." + column.name() + " of " + number + " = " + value;
        if (!"DOC_NUMBER".equals(column.name())) {
            String document = type.id() + "/" + number;
            tampering.found(what, Place.row(document), document, sql -> sql.run("UPDATE " + column.table()
                    + " SET "
                    + column.name() + " = ? WHERE DOC_NUMBER = ?", value, number));
            return;
        }
        Map<String, Object> renamed = new LinkedHashMap<>(row);
        renamed.put("DOC_NUMBER", value);
        if (store.remembered(column.table()).stream().anyMatch(other -> other.get("DOC_NUMBER")
                .equals(value))) {
            return;
        }
        tampering.found(what, Place.row(type.id() + "/" + value), type.id() + "/" + number, sql -> {
            sql.insert(column.table(), renamed);
            if (column.table().equals("XR_DECLARATION")) {
                sql.run("UPDATE " + GOODS + " SET DOC_NUMBER = ? WHERE DOC_NUMBER = ?", value, number);
            }
            sql.run("DELETE FROM " + column.table() + " WHERE DOC_NUMBER = ?", number);
        });
    }

    /** Values that may stand in this column and are not the one that does. */
    private static List<Object> others(Column column, Object value, DocumentType<?> type) {
        List<Object> others = new ArrayList<>();
        switch (column.type()) {
            case Types.BIGINT -> others.addAll(List.of((Long) value + 1, (Long) value - 1));
            case Types.INTEGER -> others.addAll(List.of((Integer) value + 1, (Integer) value + 70_000));
            case Types.DECIMAL -> others.add(value == null ? new BigDecimal("1")
                    : ((BigDecimal) value).add(BigDecimal.ONE.movePointLeft(((BigDecimal) value).scale())));
            case Types.BOOLEAN -> others.add(!(Boolean) value);
            default -> others.add(value == null ? "1" : otherText((String) value));
        }
        if (column.nullable() && value != null) {
            others.add(null);
        }
        type.fields().stream().filter(field -> field.kind() == Field.Kind.STATUS)
                .filter(field -> columnOf(field.name()).equals(column.name()))
                .flatMap(field -> field.statusValues().stream()).filter(state -> !state.equals(value))
                .forEach(others::add);
        return others;
    }

    private static String columnOf(String field) {
        return field.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    @Test
    void givenAnyColumnOfAGoodsLineChangedThenItsDeclarationIsNamed() throws Exception {
        for (Column column : store.columns(GOODS)) {
            for (Map<String, Object> row : store.remembered(GOODS)) {
                if (!"DOC_NUMBER".equals(column.name())) {
                    for (Object value : others(column, row.get(column.name()),
                            tables.get("XR_DECLARATION"))) {
                        changeGoods(column, row, value);
                    }
                }
            }
        }
        tampering.found("a goods line moved to another declaration", Place.row(DECLARATION), DECLARATION,
                sql -> sql.run("UPDATE " + GOODS
                + " SET DOC_NUMBER = ? WHERE DOC_NUMBER = ? AND LINE_ORDER = 2",
                        BusyDay.SECOND_DECLARATION, BusyDay.FIRST_DECLARATION));
    }

    private void changeGoods(Column column, Map<String, Object> row, Object value) throws SQLException {
        Object number = row.get("DOC_NUMBER");
        String document = Office.DECLARATION + "/" + number;
        boolean taken = "LINE_ORDER".equals(column.name()) && store.remembered(GOODS).stream().anyMatch(
                other -> other.get("DOC_NUMBER").equals(number) && other.get("LINE_ORDER").equals(value));
        if (!taken) {
            tampering.found(GOODS + "." + column.name() + " of " + number + " = " + value,
                    Place.row(document),
                    document, sql -> sql.run("UPDATE " + GOODS + " SET " + column.name()
                            + " = ? WHERE DOC_NUMBER = ? AND LINE_ORDER = ?", value, number,
                            row.get("LINE_ORDER")));
        }
    }

    @Test
    void givenGoodsLinesDeletedInsertedOrSwappedThenTheirDeclarationIsNamed() throws Exception {
        String where = " WHERE DOC_NUMBER = '" + BusyDay.FIRST_DECLARATION + "'";
        for (int line = 0; line < 3; line++) {
            String one = where + " AND LINE_ORDER = " + line;
            tampering.found("goods line " + line + " deleted", Place.row(DECLARATION), DECLARATION,
                    sql -> sql.run("DELETE FROM " + GOODS + one));
        }
        tampering.found("all goods lines deleted", Place.row(DECLARATION), DECLARATION,
                sql -> sql.run("DELETE FROM " + GOODS + where));
        Map<String, Object> more = new LinkedHashMap<>(store.remembered(GOODS).getFirst());
        more.put("LINE_ORDER", 3);
        tampering.found("a goods line inserted", Place.row(DECLARATION), DECLARATION, sql ->
                sql.insert(GOODS, more));
        tampering.found("two goods lines swapped", Place.row(DECLARATION), DECLARATION, sql -> {
            sql.run("UPDATE " + GOODS + " SET LINE_ORDER = 9" + where + " AND LINE_ORDER = 0");
            sql.run("UPDATE " + GOODS + " SET LINE_ORDER = 0" + where + " AND LINE_ORDER = 1");
            sql.run("UPDATE " + GOODS + " SET LINE_ORDER = 1" + where + " AND LINE_ORDER = 9");
        });
    }

    @Test
    void givenARowDeletedThenTheLedgerMissesIt() throws Exception {
        for (Map.Entry<String, DocumentType<?>> table : tables.entrySet()) {
            for (Map<String, Object> row : store.remembered(table.getKey())) {
                String document = table.getValue().id() + "/" + row.get("DOC_NUMBER");
                tampering.found(document + " deleted", Place.row(document), document, sql -> {
                    if (table.getKey().equals("XR_DECLARATION")) {
                        sql.run("DELETE FROM " + GOODS + " WHERE DOC_NUMBER = ?", row.get("DOC_NUMBER"));
                    }
                    sql.run("DELETE FROM " + table.getKey() + " WHERE DOC_NUMBER = ?", row.get("DOC_NUMBER"));
                });
            }
        }
    }

    @Test
    void givenARowInsertedThenTheLedgerDoesNotKnowIt() throws Exception {
        for (Map.Entry<String, DocumentType<?>> table : tables.entrySet()) {
            for (long version = 0; version < 2; version++) {
                Map<String, Object> row = new LinkedHashMap<>(store.remembered(table.getKey()).getFirst());
                row.put("DOC_NUMBER", "00Z000000");
                row.put("DOC_VERSION", version);
                if (version == 0) {
                    row.putAll(Map.of("ENTRY_SEAL", 0, "ENTRY_INDEX", 0, "ENTRY_HASH", ""));
                }
                String document = table.getValue().id() + "/00Z000000";
                tampering.found("a row inserted into " + table.getKey() + " with version " + version,
                        Place.row(document), document, sql -> sql.insert(table.getKey(), row));
            }
        }
    }

    @Test
    void givenARowPutBackToAnEarlierStateThenTheDocumentIsNamed() throws Exception {
        SealedBatch issue = sealOf(FORM, 0);
        int index = indexOf(issue, FORM);
        String leaf = SealedBatch.hex(MerkleTree.leaf(issue.split().get(index)));
        tampering.found("a row put back", Place.row(FORM), sql ->
                sql.run("UPDATE XR_FORM SET DOC_VERSION = 1,"
                + " ENTRY_SEAL = ?, ENTRY_INDEX = ?, ENTRY_HASH = ?, CUSTOMS_STATUS = 'UNUSED',"
                + " SUBMIT_STATUS = 'NOT_SUBMITTED', FILING_PORT = NULL, SUBMIT_DATE = NULL, FILED_AT = NULL,"
                + " ENTRY_ID = NULL, SETTLEMENT_COPY = FALSE, OPERATOR_CARD = NULL WHERE DOC_NUMBER = ?",
                issue.number(), index, leaf, BusyDay.FORMS.getFirst()));
    }
}
