package org.eport.workbench.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;

/**
 * Values that are worth offering though no code table lists them, such as the cards that are known here.
 * Found by a part of value or name; {@code 0} lists all.
 */
public final class OfferedCodes implements CodeTable {

    private final String id;
    private volatile List<CodeEntry> entries = List.of();

    public OfferedCodes(String id) {
        this.id = id;
    }

    /** Offers these from now on. */
    public void offer(List<CodeEntry> now) {
        entries = List.copyOf(now);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String version() {
        return "";
    }

    @Override
    public List<CodeEntry> entries() {
        return entries;
    }

    @Override
    public Optional<CodeEntry> find(String code, LocalDate day) {
        return entries.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    @Override
    public List<CodeEntry> search(String typed, LocalDate day, int limit) {
        String wanted = typed.toUpperCase(Locale.ROOT);
        return entries.stream().filter(one -> typed.equals(CodeChoice.WHOLE_TABLE)
                || (one.code() + " " + one.nameZh() + " " + one.nameEn()).toUpperCase(Locale.ROOT)
                        .contains(wanted))
                .sorted((one, other) -> Boolean.compare(other.code().equals(typed), one.code().equals(typed)))
                .limit(limit).toList();
    }
}
