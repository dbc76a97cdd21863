package org.eport.cli.plugins;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.eport.rollout.Signer;

/** How ids and sizes are written for people. */
final class Named {

    private static final String FEATURE = ".feature";
    private static final int KILO = 1024;
    private static final int END = 16;

    private Named() {
    }

    /** Without the ending that every plug-in has; both may be typed. */
    static String shortened(String id) {
        return id.endsWith(FEATURE) ? id.substring(0, id.length() - FEATURE.length()) : id;
    }

    /** A name can be taken by anybody; the end of the fingerprint tells two of the same name apart. */
    static String signer(Signer signer) {
        String print = signer.fingerprint();
        return print.isEmpty() ? signer.name()
                : signer.name() + " (" + print.substring(Math.max(0, print.length() - END)) + ")";
    }

    static String size(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.ceilDiv(bytes, KILO) + " KB";
        }
        return BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(KILO * KILO), 1, RoundingMode.UP) + " MB";
    }
}
