package org.eport.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.eport.core.identity.EvaluationSet;

/**
 * Gives a folder that trusts nobody yet an evaluation set. The running platform keeps files of its own in an
 * instance folder, so the set is made beside them and moved in; {@code trust} comes last, it tells that the
 * set is whole.
 */
final class FirstStart {

    private static final List<String> PARTS = List.of("README.txt", "PUK.txt", "cards.csv", "cards", "trust");

    private final Path instance;
    private final Clock clock;

    FirstStart(Path instance, Clock clock) {
        this.instance = instance;
        this.clock = clock;
    }

    boolean due() {
        return !Files.exists(instance.resolve("trust"));
    }

    void make() throws IOException {
        Files.createDirectories(instance);
        Path draft = Files.createTempDirectory(instance, ".evaluation-");
        try {
            EvaluationSet.create(draft, clock);
            for (String part : PARTS) {
                Files.move(draft.resolve(part), instance.resolve(part));
            }
        } finally {
            delete(draft);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
