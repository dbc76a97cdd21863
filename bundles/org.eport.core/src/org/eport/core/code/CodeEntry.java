package org.eport.core.code;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One row of a code table: it keeps a code together with its names and the days it may be used, so that an
 * old document still shows the name its code had.
 *
 * @param validFrom first day the code may be used; empty: always
 * @param validTo   last day the code may be used; empty: still valid
 */
public record CodeEntry(String code, String nameZh, String nameEn,
        Optional<LocalDate> validFrom, Optional<LocalDate> validTo) {

    public CodeEntry {
        Objects.requireNonNull(code);
        Objects.requireNonNull(nameZh);
        Objects.requireNonNull(nameEn);
        if (validFrom.isPresent() && validTo.isPresent() && validFrom.get().isAfter(validTo.get())) {
            throw new IllegalArgumentException(code + " ends before it begins");
        }
    }

    /** A code without dates. */
    public static CodeEntry always(String code, String nameZh, String nameEn) {
        return new CodeEntry(code, nameZh, nameEn, Optional.empty(), Optional.empty());
    }

    public boolean validOn(LocalDate day) {
        return validFrom.map(from -> !day.isBefore(from)).orElse(true)
                && validTo.map(to -> !day.isAfter(to)).orElse(true);
    }

    public String name(Locale locale) {
        return Locale.CHINESE.getLanguage().equals(locale.getLanguage()) ? nameZh : nameEn;
    }
}
