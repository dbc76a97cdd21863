package org.eport.workbench.plugins;

import java.util.Locale;

/** Writes how much has to be fetched or stored, in few digits. */
final class SizeText {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;

    private SizeText() {
    }

    /** @param bytes 0 or more */
    static String of(long bytes) {
        if (bytes >= MEGA) {
            return String.format(Locale.ROOT, "%.1f MB", (double) bytes / MEGA);
        }
        return (bytes + KILO - 1) / KILO + " KB";
    }
}
