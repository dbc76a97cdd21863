package org.eport.core.code.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.code.CodeEntry;

/**
 * What a person types finds its rows here. Everything that does not depend on the typed text is worked out
 * once, so that a list can follow every key stroke. Unchanging.
 */
final class SearchIndex {

    private static final String WHOLE_TABLE = "0";

    /** How well a row fits; the order of the constants is the order of the result. */
    private enum Fit {
        CODE, CODE_OTHER_CASE, CODE_PREFIX, BEGINS, CONTAINS
    }

    private record Row(CodeEntry entry, String code, String nameZh, String nameEn, Initials initials) {

        static Row of(CodeEntry entry) {
            return new Row(entry, plain(entry.code()), plain(entry.nameZh()), plain(entry.nameEn()),
                    Initials.of(entry.nameZh()));
        }

        boolean begins(String wanted) {
            return nameZh.startsWith(wanted) || nameEn.startsWith(wanted) || initials.begin(wanted);
        }

        boolean contains(String wanted) {
            return code.contains(wanted) || nameZh.contains(wanted) || nameEn.contains(wanted)
                    || initials.contain(wanted);
        }
    }

    private final List<Row> rows;

    SearchIndex(List<CodeEntry> entries) {
        this.rows = entries.stream().map(Row::of).toList();
    }

    List<CodeEntry> search(String typed, LocalDate day, int limit) {
        String exact = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (exact.isEmpty()) {
            return List.of();
        }
        String wanted = plain(exact);
        Map<Fit, List<CodeEntry>> groups = new EnumMap<>(Fit.class);
        for (Row row : rows) {
            if (row.entry().validOn(day)) {
                fit(row, exact, wanted).ifPresent(
                        fit -> groups.computeIfAbsent(fit, first -> new ArrayList<>()).add(row.entry()));
            }
        }
        return groups.values().stream().flatMap(List::stream).limit(limit).toList();
    }

    private static Optional<Fit> fit(Row row, String exact, String wanted) {
        if (row.entry().code().equals(exact)) {
            return Optional.of(Fit.CODE);
        }
        if (exact.equals(WHOLE_TABLE)) {
            return Optional.of(Fit.CONTAINS);
        }
        if (row.code().equals(wanted)) {
            return Optional.of(Fit.CODE_OTHER_CASE);
        }
        if (row.code().startsWith(wanted)) {
            return Optional.of(Fit.CODE_PREFIX);
        }
        if (row.begins(wanted)) {
            return Optional.of(Fit.BEGINS);
        }
        return row.contains(wanted) ? Optional.of(Fit.CONTAINS) : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
