package org.eport.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.eport.core.desk.Workplaces;

/** How a moment is written for people. */
final class Moments {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Workplaces.BUSINESS_ZONE);

    private Moments() {
    }

    static String say(Instant moment) {
        return TIME.format(moment);
    }
}
