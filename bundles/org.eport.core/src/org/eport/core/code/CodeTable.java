package org.eport.core.code;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One code table, as fields, rules and pick lists see it. Thread-safe and unchanging. */
public interface CodeTable {

    /** File name without ending, for example {@code customs_districts}. */
    String id();

    /**
     * Version as the data names it, for example {@code 2012.1}; see {@code codes/tables.csv}. When several
     * bundles brought rows: their versions in load order, {@code 2012.1+gd.3}.
     */
    String version();

    /** All rows in the order of the table, past and future ones too. */
    List<CodeEntry> entries();

    /**
     * The row of a code that is valid on that day; at most one is. Upper and lower case are different codes
     * (licence documents E and e).
     */
    Optional<CodeEntry> find(String code, LocalDate day);

    /**
     * What a person typed into a code field: the whole code, a part of the code or of either name, or pinyin
     * initials in either case (every reading of a character counts: 重庆 is CQ and ZQ); {@code 0} alone lists
     * the whole table, unless {@code 0} is itself a code of this table, which then stands first. Full-width
     * letters and digits read as plain ones, surrounding blanks are ignored; blank finds nothing.
     *
     * @param limit how many rows at most
     * @return rows valid on that day: exact code first, then the same code in other case, then code prefixes,
     *         then names and initials that begin so, then the rest; each group in table order
     */
    List<CodeEntry> search(String typed, LocalDate day, int limit);
}
