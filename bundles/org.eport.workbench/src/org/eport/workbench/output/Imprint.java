package org.eport.workbench.output;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

import org.eport.core.desk.Workplaces;
import org.eport.core.ledger.LedgerSource.Head;
import org.eport.workbench.Workstation;

/**
 * Who wrote a file or a page, when, and how far the ledger had come then, so that paper can be traced.
 *
 * @param time in Beijing
 * @param head number and beginning of the chain hash of the newest seal; empty for an empty ledger
 */
record Imprint(String holder, String organisation, String time, String head) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Workplaces.BUSINESS_ZONE);
    private static final int HASH_SHOWN = 16;

    /** Reads the store: not on the UI thread. */
    static Imprint of(Workstation station) {
        Head head = station.workplace().ledger().head();
        String shown = head.number() == 0 ? "" : station.say("workbench.print.head", head.number(),
                head.chainHash().substring(0, Math.min(HASH_SHOWN, head.chainHash().length())));
        return new Imprint(station.holder().name(), station.holder().organisationName(), time(station.clock().instant()),
                shown);
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
