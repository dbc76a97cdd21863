package org.eport.core.code;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A bundle that exists only for one test: tables written as text. */
final class Folder implements Function<String, Optional<URL>> {

    private final Path root;

    Folder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve("codes"));
        file("tables", "table,version,kind,source,note");
    }

    /** A table of names, entered in the list too. */
    Folder table(String id, String version, String... lines) throws IOException {
        return listed(id, version, "names").file(id, lines);
    }

    Folder ratios(String id, String... lines) throws IOException {
        return listed(id, "1", "ratios").file(id, lines);
    }

    Folder listed(String id, String version, String kind) throws IOException {
        Path list = root.resolve("codes/tables.csv");
        Files.writeString(list, Files.readString(list) + id + "," + version + "," + kind + ",,\n");
        return this;
    }

    Folder file(String id, String... lines) throws IOException {
        return file(id, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Folder file(String id, byte[] content) throws IOException {
        Files.write(root.resolve("codes/" + id + ".csv"), content);
        return this;
    }

    Codes codes() throws CodeException {
        return Codes.read(List.of(this));
    }

    @Override
    public Optional<URL> apply(String name) {
        Path file = root.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(file.toUri().toURL()) : Optional.empty();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
