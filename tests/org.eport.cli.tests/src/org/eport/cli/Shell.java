package org.eport.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eport.core.desk.Workplaces;
import org.eport.exportreceipt.ExportReceipt;
import org.eport.exportreceipt.Parameters;

/** Runs commands in one folder as a shell would, with standard input as the file descriptor of the PIN. */
final class Shell {

    private static final Installed USUAL = new Installation(List.of(ExportReceipt.of(Parameters.STANDARD)));

    private final Path folder;
    private final Installed installed;

    /** What a shell sees of a command that has ended. */
    record Run(int exit, String out, String err) {

        Map<String, Object> json() {
            return Json.read(out);
        }

        String all() {
            return out + err;
        }
    }

    Shell(Path folder) {
        this(folder, USUAL);
    }

    /** With other plug-ins. */
    Shell(Path folder, Installed installed) {
        this.folder = folder;
        this.installed = installed;
    }

    /** A command in this folder, in English unless it says otherwise. */
    Run run(String... args) {
        return given("", args);
    }

    /** The same by the holder of an evaluation card, with the PIN the demonstration gave it. */
    Run as(String role, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--card", role));
        return withPin("20120801", all.toArray(String[]::new));
    }

    /** The same with a PIN on standard input. */
    Run withPin(String pin, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--pin-fd", "0"));
        return given(pin + "\n", all.toArray(String[]::new));
    }

    Run given(String input, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        all.addAll(List.of("--dir", folder.toString()));
        if (!all.contains("--lang")) {
            all.addAll(List.of("--lang", "en"));
        }
        return run(installed, input, all.toArray(String[]::new));
    }

    /** Exactly these arguments. */
    static Run bare(String input, String... args) {
        return run(USUAL, input, args);
    }

    /** The same with other plug-ins. */
    static Run run(Installed installed, String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Cli.run(args, new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out), new PrintWriter(err),
                installed);
        return new Run(exit, out.toString(), err.toString());
    }
}
