package org.eport.core.card;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The second opinion: what we sign and issue must convince a program that shares no line with us. */
public final class OpenSsl {

    public static final String ID = "distid:1234567812345678";

    public record Result(int code, String output) {
    }

    private OpenSsl() {
    }

    public static Result run(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "openssl", ".out");
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("openssl does not end: " + command);
        }
        return new Result(process.exitValue(), Files.readString(output));
    }
}
