package org.eport.cli;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where PINs come from: a person at the console, or a file descriptor that a script opened, one PIN a line.
 * Never an argument and never the environment, which others on the machine can read; never a string, which
 * cannot be wiped.
 */
final class PinSource implements AutoCloseable {

    private static final int LONGEST = 64;

    private final Setting setting;
    private final Optional<Integer> descriptor;
    private Optional<InputStream> opened = Optional.empty();

    PinSource(Setting setting, Optional<Integer> descriptor) {
        this.setting = setting;
        this.descriptor = descriptor;
    }

    /** Whether a person types, so that a new PIN is asked for twice. */
    boolean interactive() {
        return descriptor.isEmpty();
    }

    /**
     * The next PIN; the caller wipes it.
     *
     * @param promptKey said to a person at the console
     */
    char[] read(String promptKey, Object... args) throws IOException, Problem {
        if (descriptor.isEmpty()) {
            return ask(setting.report().words().say(promptKey, args));
        }
        if (opened.isEmpty()) {
            opened = Optional.of(open(descriptor.get()));
        }
        return line(opened.get());
    }

    private char[] ask(String prompt) throws Problem {
        char[] typed = setting.console().orElseThrow(() -> Problem.usage("cli.pin.noConsole"))
                .readPassword("%s", prompt + " ");
        if (typed == null || typed.length == 0) {
            throw Problem.environment("cli.pin.none");
        }
        return typed;
    }

    private InputStream open(int number) throws IOException, Problem {
        if (number == 0) {
            return setting.in();
        }
        for (String folder : List.of("/dev/fd", "/proc/self/fd")) {
            Path path = Path.of(folder, Integer.toString(number));
            if (Files.exists(path)) {
                return new FileInputStream(path.toFile());
            }
        }
        throw Problem.environment("cli.pin.noDescriptor", number);
    }

    /** Byte by byte, so that nothing behind the line is taken and no buffer keeps a copy. */
    private static char[] line(InputStream in) throws IOException, Problem {
        char[] typed = new char[LONGEST];
        int length = 0;
        try {
            int next = in.read();
            while (next >= 0 && next != '\n' && length < LONGEST) {
                typed[length++] = (char) next;
                next = in.read();
            }
            if (length > 0 && typed[length - 1] == '\r') {
                length--;
            }
            if (length == 0 || length == LONGEST) {
                throw Problem.environment("cli.pin.none");
            }
            return Arrays.copyOf(typed, length);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    @Override
    public void close() throws IOException {
        if (opened.isPresent() && descriptor.filter(number -> number != 0).isPresent()) {
            opened.get().close();
        }
    }
}
