package org.eport.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The sample declarations of this bundle, laid out in the workspace so that a person can look at them and use
 * them.
 */
final class Samples {

    private final Path folder;

    Samples(Path folder) {
        this.folder = folder;
    }

    Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            try (InputStream sample = Samples.class.getResourceAsStream("/samples/" + name)) {
                if (sample == null) {
                    throw new NoSuchFileException("samples/" + name);
                }
                Files.copy(sample, file);
            }
        }
        return file;
    }
}
