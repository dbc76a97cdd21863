package org.eport.core.code.internal;

import java.math.BigDecimal;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eport.core.code.CodeException;
import org.eport.core.code.UnitConversion;

/**
 * The ratio rows of one bundle. A base unit that is itself converted is refused, because a quantity would
 * then have two readings in base units.
 */
final class RatioRows {

    private static final List<String> HEADER = List.of("code", "base_code", "ratio");

    private RatioRows() {
    }

    /** @param into the rows of earlier bundles; rows of this one replace those of the same unit */
    static void read(String table, URL file, Map<String, UnitConversion> into) throws CodeException {
        Map<String, CsvFile.Row> own = new HashMap<>();
        List<CsvFile.Row> rows = CsvFile.read(table, file, List.of(HEADER)).rows();
        for (CsvFile.Row row : rows) {
            UnitConversion conversion = conversion(row);
            if (own.put(conversion.code(), row) != null) {
                throw row.refuse("code.reason.duplicate", conversion.code());
            }
            into.put(conversion.code(), conversion);
        }
        for (UnitConversion conversion : into.values()) {
            if (into.containsKey(conversion.baseCode())) {
                CsvFile.Row row = own.getOrDefault(conversion.code(), own.get(conversion.baseCode()));
                throw row.refuse("code.reason.base", conversion.code(), conversion.baseCode());
            }
        }
    }

    private static UnitConversion conversion(CsvFile.Row row) throws CodeException {
        for (int column = 0; column < HEADER.size(); column++) {
            if (row.get(column).isEmpty()) {
                throw row.refuse("code.reason.empty", HEADER.get(column));
            }
        }
        String ratio = row.get(2);
        if (!ratio.matches("[0-9]{1,12}(\\.[0-9]{1,12})?") || new BigDecimal(ratio).signum() == 0) {
            throw row.refuse("code.reason.ratio", ratio);
        }
        return new UnitConversion(row.get(0), row.get(1), new BigDecimal(ratio));
    }
}
