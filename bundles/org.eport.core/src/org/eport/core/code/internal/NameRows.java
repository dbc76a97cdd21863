package org.eport.core.code.internal;

import java.net.URL;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeException;

/**
 * The rows of one table in one bundle: code, two names and, where the table has them, first and last day. One
 * code may stand in several rows when their days do not meet; that is how a code changes its meaning.
 */
final class NameRows {

    private static final List<String> NAMES = List.of("code", "name_zh", "name_en");
    private static final List<String> NAMES_AND_DAYS =
            List.of("code", "name_zh", "name_en", "valid_from", "valid_to");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private NameRows() {
    }

    /** By code, in the order of the file. */
    static Map<String, List<CodeEntry>> read(String table, URL file) throws CodeException {
        Map<String, List<CodeEntry>> byCode = new LinkedHashMap<>();
        CsvFile csv = CsvFile.read(table, file, List.of(NAMES, NAMES_AND_DAYS));
        boolean dated = csv.header().equals(NAMES_AND_DAYS);
        for (CsvFile.Row row : csv.rows()) {
            CodeEntry entry = entry(row, dated);
            List<CodeEntry> same = byCode.computeIfAbsent(entry.code(), code -> new ArrayList<>());
            if (same.stream().anyMatch(other -> meet(entry, other))) {
                throw row.refuse("code.reason.duplicate", entry.code());
            }
            same.add(entry);
        }
        return byCode;
    }

    private static CodeEntry entry(CsvFile.Row row, boolean dated) throws CodeException {
        for (int column = 0; column < NAMES.size(); column++) {
            if (row.get(column).isEmpty()) {
                throw row.refuse("code.reason.empty", NAMES.get(column));
            }
        }
        Optional<LocalDate> from = dated ? day(row, 3) : Optional.empty();
        Optional<LocalDate> to = dated ? day(row, 4) : Optional.empty();
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw row.refuse("code.reason.period", row.get(3), row.get(4));
        }
        return new CodeEntry(row.get(0), row.get(1), row.get(2), from, to);
    }

    private static Optional<LocalDate> day(CsvFile.Row row, int column) throws CodeException {
        if (row.get(column).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(row.get(column), DAY));
        } catch (DateTimeParseException e) {
            throw row.refuse("code.reason.date", row.get(column));
        }
    }

    private static boolean meet(CodeEntry a, CodeEntry b) {
        return a.validOn(b.validFrom().orElse(LocalDate.MIN))
                || b.validOn(a.validFrom().orElse(LocalDate.MIN));
    }
}
