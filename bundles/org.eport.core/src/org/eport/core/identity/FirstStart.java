package org.eport.core.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives a folder that trusts nobody yet an evaluation set. The running platform keeps files of its own in an
 * instance folder, so the set is made beside them and moved in; {@code trust} comes last, it tells that the
 * set is whole.
 */
public final class FirstStart {

    private static final List<String> PARTS = List.of("README.txt", "PUK.txt", "cards.csv", "cards", "trust");

    private final Path instance;
    private final Clock clock;

    /** @param instance the instance folder, absent or with anything in it */
    public FirstStart(Path instance, Clock clock) {
        this.instance = instance;
        this.clock = clock;
    }

    /** Whether this folder trusts nobody yet; reads the disk, quickly. */
    public boolean due() {
        return !Files.exists(instance.resolve("trust"));
    }

    /**
     * Makes the set; takes some seconds. All or nothing but for a fault of the disk while files are moved in, which
     * leaves the folder without trust.
     *
     * @throws java.nio.file.FileAlreadyExistsException when the folder has one of the set's files already
     */
    public void make() throws IOException {
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
