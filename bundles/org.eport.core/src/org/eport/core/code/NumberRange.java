package org.eport.core.code;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

import org.eport.core.text.Message;

/**
 * A run of consecutive numbers given by its first number and a count (起始号 + 份数 → 终止号). Every batch screen
 * of the house works so; counting in one place keeps them from disagreeing about the last number. Unchanging.
 */
public final class NumberRange {

    private static final int MAX_DIGITS = 18;

    private final String prefix;
    private final long first;
    private final int digits;
    private final int count;

    private NumberRange(String prefix, long first, int digits, int count) {
        this.prefix = prefix;
        this.first = first;
        this.digits = digits;
        this.count = count;
    }

    /**
     * @param start  first number, for example {@code 81N121405}
     * @param digits how many digits at its end count on, 1 to 18; what stands before them stays as it is,
     *               even where it ends in a digit. 6 for verification forms
     * @param count  how many numbers, at least 1
     * @throws CodeException {@code code.range.start}: the number does not end in that many digits; {@code
     *                       code.range.count}: fewer than one; {@code code.range.overflow}: the digits do not
     *                       suffice for that many
     */
    public static NumberRange of(String start, int digits, int count) throws CodeException {
        if (digits < 1 || digits > MAX_DIGITS) {
            throw new IllegalArgumentException("digits: " + digits);
        }
        int split = start.length() - digits;
        if (split < 0 || !start.chars().skip(split).allMatch(c -> c >= '0' && c <= '9')) {
            throw new CodeException(Message.of("code.range.start", start, digits));
        }
        if (count < 1) {
            throw new CodeException(Message.of("code.range.count", count));
        }
        long first = Long.parseLong(start.substring(split));
        long left = (long) Math.pow(10, digits) - first;
        if (count > left) {
            throw new CodeException(Message.of("code.range.overflow", start, count, left));
        }
        return new NumberRange(start.substring(0, split), first, digits, count);
    }

    public String start() {
        return number(0);
    }

    /** The last number (终止号), itself part of the range. */
    public String end() {
        return number(count - 1);
    }

    public int count() {
        return count;
    }

    public boolean contains(String number) {
        return number.length() == prefix.length() + digits && number.compareTo(start()) >= 0
                && number.compareTo(end()) <= 0
                && number.chars().skip(prefix.length()).allMatch(c -> c >= '0' && c <= '9');
    }

    /** All numbers in order, made when asked for, so that a range of any size costs nothing. */
    public List<String> numbers() {
        return new Numbers(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberRange range && count == range.count && digits == range.digits
                && start().equals(range.start());
    }

    @Override
    public int hashCode() {
        return start().hashCode() * 31 + count;
    }

    @Override
    public String toString() {
        return start() + ".." + end();
    }

    private String number(int index) {
        String run = Long.toString(first + index);
        return prefix + "0".repeat(digits - run.length()) + run;
    }

    /** The range seen as a list, without a hundred thousand strings kept for it. */
    private static final class Numbers extends AbstractList<String> implements RandomAccess {

        private final NumberRange range;

        Numbers(NumberRange range) {
            this.range = range;
        }

        @Override
        public String get(int index) {
            if (index < 0 || index >= range.count) {
                throw new IndexOutOfBoundsException(index);
            }
            return range.number(index);
        }

        @Override
        public int size() {
            return range.count;
        }
    }
}
