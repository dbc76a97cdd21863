package org.eport.rollout.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.openpgp.PGPException;
import org.eport.rollout.state.Trees;
import org.eport.rollout.trust.SigningKey;

/**
 * The build's way to keys and catalogues: {@code keys FOLDER} and {@code publish KEYS TARGET RELENG}. The
 * passphrase comes from the environment; an own key is named there, too.
 */
public final class BuildSteps {

    /** Of the keys of an evaluation, which protect nothing and are made anew by each clean build. */
    private static final String EVALUATION = "evaluation";
    private static final Duration LIFE = Duration.ofDays(180);

    private BuildSteps() {
    }

    /**
     * @param args {@code keys FOLDER}: makes {@code secret.asc} and {@code public.asc} unless they are there, of the
     *             key that {@code EPORT_SIGNING_KEY} names or of a new one for evaluation; {@code publish KEYS TARGET
     *             RELENG}: copies what was built in each folder {@code site} and {@code site.NAME} below the target,
     *             writes and signs its catalogue and that of all of them
     */
    public static void main(String[] args) throws IOException, PGPException {
        if (args.length == 2 && args[0].equals("keys")) {
            keys(Path.of(args[1]));
        } else if (args.length == 4 && args[0].equals("publish")) {
            publish(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        } else {
            throw new IllegalArgumentException("keys FOLDER | publish KEYS TARGET RELENG");
        }
    }

    private static char[] passphrase() {
        return Optional.ofNullable(System.getenv("EPORT_SIGNING_PASSPHRASE")).orElse(EVALUATION).toCharArray();
    }

    private static void keys(Path folder) throws IOException, PGPException {
        Path secret = folder.resolve("secret.asc");
        Optional<Path> own = Optional.ofNullable(System.getenv("EPORT_SIGNING_KEY")).map(Path::of);
        if (own.isEmpty() && Files.exists(secret)) {
            return;
        }
        Files.createDirectories(folder);
        SigningKey key = own.isPresent() ? SigningKey.read(Files.readAllBytes(own.get()), passphrase())
                : SigningKey.create("E-port evaluation <evaluation@eport.invalid>", passphrase());
        Files.write(folder.resolve("public.asc"), key.publicKey());
        if (own.isEmpty()) {
            Files.write(secret, key.secretKey());
        }
    }

    private static void publish(Path keys, Path target, Path releng) throws IOException, PGPException {
        Path secret = Optional.ofNullable(System.getenv("EPORT_SIGNING_KEY")).map(Path::of)
                .orElse(keys.resolve("secret.asc"));
        Publisher publisher = new Publisher(SigningKey.read(Files.readAllBytes(secret), passphrase()), Instant.now(),
                LIFE);
        List<String> names = new ArrayList<>();
        Trees.delete(target);
        for (Path built : built(releng)) {
            String folder = built.getParent().getParent().getFileName().toString();
            String name = folder.equals("site") ? "base" : folder.substring("site.".length());
            Trees.copy(built, target.resolve(name));
            publisher.site(target.resolve(name), "org.eport." + name);
            names.add(name);
        }
        publisher.composite(target, "org.eport", names);
    }

    private static List<Path> built(Path releng) throws IOException {
        try (Stream<Path> folders = Files.list(releng)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("site(\\..+)?"))
                    .map(folder -> folder.resolve("target/repository")).filter(Files::isDirectory).sorted().toList();
        }
    }
}
