package org.eport.workbench.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What was measured, a line each: name, space, number. Written to the file that the system property names; times are
 * milliseconds since the process began.
 */
final class Record {

    /** Where to write. */
    static final String FILE = "org.eport.rehearsal.record";

    void tell(String what) {
        tell(what, System.currentTimeMillis() - ProcessHandle.current().info().startInstant().orElseThrow()
                .toEpochMilli());
    }

    void tell(String what, long value) {
        String file = System.getProperty(FILE);
        if (file == null) {
            return; // a tour is not measured
        }
        try {
            Files.writeString(Path.of(file), what + " " + value
                    + "\n", StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is in use when nothing is going on, in bytes. */
    void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        tell("heap", runtime.totalMemory() - runtime.freeMemory());
    }
}
