package org.eport.workbench.batch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eport.core.code.CodeException;
import org.eport.core.code.NumberRange;

/**
 * A run of numbers cut into pages, and which of them are ticked. Without SWT; not thread-safe.
 */
final class RangePages {

    /** Rows on a page as the manuals have it (domain facts 2.4); a person may choose more. */
    static final List<Integer> SIZES = List.of(20, 100, 1_000);

    private final NumberRange range;
    private final int size;
    private final Set<String> ticked = new LinkedHashSet<>();
    private int page;

    private RangePages(NumberRange range, int size) {
        this.range = range;
        this.size = size;
    }

    /**
     * @param start first number; the digits it ends in count upward
     * @throws CodeException with the reason when start or count are no range
     */
    static NumberRange range(String start, int count) throws CodeException {
        int digits = 0;
        while (digits < start.length() && digits < 18
                && Character.isDigit(start.charAt(start.length() - 1 - digits))) {
            digits++;
        }
        return NumberRange.of(start, Math.max(1, digits), count);
    }

    static RangePages of(NumberRange range, int size) {
        return new RangePages(range, size);
    }

    NumberRange range() {
        return range;
    }

    /** From 0. */
    int page() {
        return page;
    }

    int pages() {
        return (range.count() + size - 1) / size;
    }

    /** Stays where it is beyond the ends. */
    void turn(int by) {
        page = Math.max(0, Math.min(pages() - 1, page + by));
    }

    /** The numbers of the present page. */
    List<String> numbers() {
        return range.numbers().subList(page * size, Math.min(range.count(), (page + 1) * size));
    }

    void tick(String number, boolean on) {
        if (on) {
            ticked.add(number);
        } else {
            ticked.remove(number);
        }
    }

    boolean ticked(String number) {
        return ticked.contains(number);
    }

    /** In the order of the range. */
    List<String> ticked() {
        return range.numbers().stream().filter(ticked::contains).toList();
    }

    void tickAll() {
        ticked.addAll(range.numbers());
    }

    void clear() {
        ticked.clear();
    }
}
