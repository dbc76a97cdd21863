package org.eport.core.document;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/** A moment as a TIME field holds it: {@code YYYYMMDDHHmmss} in UTC. People are shown it in Beijing time. */
public final class StoredTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    private StoredTime() {
    }

    /** @throws DateTimeParseException for anything else, for example a 30 February */
    public static Instant read(String stored) {
        return LocalDateTime.parse(stored, FORMAT).toInstant(ZoneOffset.UTC);
    }

    /** What is less than a second is cut off. */
    public static String write(Instant moment) {
        return FORMAT.format(moment.atOffset(ZoneOffset.UTC));
    }
}
