package org.eport.core.identity;

/**
 * Office codes are built in pairs of digits; a pair of zeros at the end stands for "all below". Customs
 * district 5700 has 5701 in its charge (domain facts 6.2.1, [L30]); the same reading serves the region codes
 * of SAFE.
 */
public final class Offices {

    private Offices() {
    }

    /** The part of an office code that the offices in its charge begin with; empty for the head office. */
    public static String prefix(String office) {
        String prefix = office;
        while (prefix.length() >= 2 && prefix.endsWith("00")) {
            prefix = prefix.substring(0, prefix.length() - 2);
        }
        return prefix;
    }

    public static boolean covers(String office, String other) {
        return other.length() == office.length() && other.startsWith(prefix(office));
    }
}
