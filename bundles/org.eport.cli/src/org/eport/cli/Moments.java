package org.eport.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

import org.eport.core.desk.Workplaces;
import org.eport.core.document.StoredTime;

/** How a moment is written for people. */
public final class Moments {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(Workplaces.BUSINESS_ZONE);

    private Moments() {
    }

    /** That of a TIME field; what is none is shown as it stands there. */
    static String say(String stored) {
        try {
            return say(StoredTime.read(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    public static String say(Instant moment) {
        return TIME.format(moment);
    }
}
