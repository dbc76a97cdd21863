package org.eport.cli.plugins;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How ids and sizes are written for people. */
final class Named {

    private static final String FEATURE = ".feature";
    private static final int KILO = 1024;

    private Named() {
    }

    /** Without the ending that every plug-in has; both may be typed. */
    static String shortened(String id) {
        return id.endsWith(FEATURE) ? id.substring(0, id.length() - FEATURE.length()) : id;
    }

    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " KB";
        }
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.UP) + " MB";
    }
}
