package org.eport.core.identity.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.eport.core.card.SoftCards;
import org.eport.core.identity.EvaluationSet.Entry;

/**
 * Makes an evaluation set beside its final place and moves it there when it is whole, so that a first start
 * that is killed half way leaves nothing that looks like a set.
 */
public final class EvaluationMaker {

    /** Most of the time goes into key derivation, 32 MB each: more at once would only cost memory. */
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Path folder;
    private final EvaluationCast cast;
    private final Instant from;
    private final Instant to;

    public EvaluationMaker(Path folder, EvaluationCast cast, Clock clock) {
        this.cast = cast;
        this.folder = folder.toAbsolutePath();
        this.from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        this.to = from.atZone(ZoneOffset.UTC).plusYears(2).toInstant();
    }

    /** @throws FileAlreadyExistsException when the folder holds anything already */
    public void make() throws IOException {
        refuseWhenTaken();
        Files.createDirectories(folder.getParent());
        Path draft = Files.createTempDirectory(folder.getParent(), "." + folder.getFileName() + "-");
        try {
            fill(draft);
            refuseWhenTaken();
            Files.deleteIfExists(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(draft);
        }
    }

    private void refuseWhenTaken() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    private void fill(Path draft) throws IOException {
        EvaluationAuthority authority = new EvaluationAuthority(from);
        authority.writeTrust(draft.resolve("trust"), from, to.plus(Duration.ofDays(1)));
        try (OutputStream puks = Files.newOutputStream(draft.resolve("PUK.txt"))) {
            puks.write(EvaluationTexts.PUK_HEAD.getBytes(StandardCharsets.UTF_8));
            cards(draft.resolve("cards"), authority, puks);
        }
        EvaluationList.write(draft, cast.entries());
        Files.writeString(draft.resolve("README.txt"), EvaluationTexts.README);
    }

    private void cards(Path cards, EvaluationAuthority authority, OutputStream puks) throws IOException {
        Files.createDirectories(cards);
        List<Future<Path>> made = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < cast.entries().size(); i++) {
                Subject subject = cast.subjects().get(i);
                char[] puk = note(cast.entries().get(i), puks);
                made.add(pool.submit(() -> card(cards, authority, subject, puk)));
            }
        }
        for (Future<Path> card : made) {
            await(card);
        }
    }

    private Path card(Path cards, EvaluationAuthority authority, Subject subject, char[] puk)
            throws IOException {
        AsymmetricCipherKeyPair keys = EvaluationAuthority.newKeys();
        byte[] certificate = authority.issue(subject.toName(), keys.getPublic(), from, to);
        return SoftCards.create(cards, subject.cardNumber(), certificate,
                (ECPrivateKeyParameters) keys.getPrivate(), SoftCards.initialPin(), puk);
    }

    private static void await(Future<Path> card) throws IOException {
        try {
            card.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (ExecutionException failed) {
            throw new IOException("Evaluation card not made", failed.getCause());
        }
    }

    /** A new PUK, written down; the array given is for the card, which wipes it. */
    private static char[] note(Entry entry, OutputStream puks) throws IOException {
        SecureRandom random = new SecureRandom();
        char[] puk = new char[10];
        byte[] line = new byte[puk.length];
        try {
            for (int i = 0; i < puk.length; i++) {
                puk[i] = (char) ('0' + random.nextInt(10));
                line[i] = (byte) puk[i];
            }
            puks.write((entry.number() + " " + entry.role() + " ").getBytes(StandardCharsets.UTF_8));
            puks.write(line);
            puks.write('\n');
            return puk;
        } finally {
            Arrays.fill(line, (byte) 0);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
