package org.eport.core.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eport.core.card.CardException.Reason;
import org.eport.core.card.internal.Argon2Kdf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever tries PINs from several sides at once gains nothing. */
class SoftCardRaceTest {

    /** Another process that holds the lock of the card until its input ends. */
    private static final String HOLDER = """
            import java.nio.channels.FileChannel;
            import java.nio.file.*;
            public class Holder {
                public static void main(String[] args) throws Exception {
                    try (FileChannel channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE); var lock = channel.lock()) {
                        System.out.print('h');
                        System.out.flush();
                        System.in.read();
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void make() throws Exception {
        file = TestCard.make(folder, TestCard.NUMBER, new byte[] {1}, TestCard.keys());
    }

    @Test
    void wrongPinsFromTwoReadersAtOnceAreFiveInAll() throws Exception {
        AtomicInteger compared = new AtomicInteger();
        List<Reason> reasons = new ArrayList<>();
        try (CardReader one = counting(compared); CardReader two = counting(compared);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Card> cards = List.of(one.cards().get(0), two.cards().get(0));
            List<Callable<Reason>> tries = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Card card = cards.get(i % 2);
                tries.add(() -> assertThrows(CardException.class,
                        () -> card.verifyPin("000000".toCharArray())).reason());
            }
            for (Future<Reason> tried : threads.invokeAll(tries)) {
                reasons.add(tried.get());
            }
        }
        assertEquals(5, compared.get());
        assertEquals(4, Collections.frequency(reasons, Reason.WRONG_PIN));
        assertEquals(36, Collections.frequency(reasons, Reason.BLOCKED));
        assertEquals("0", TestCard.stored(file, "pin.tries"));
    }

    @Test
    void tryWaitsWhileAnotherProcessHasTheCard() throws Exception {
        CountDownLatch comparing = new CountDownLatch(1);
        Process other = holder();
        try (CardReader reader = TestCard.reader(folder, (secret, salt, cost) -> {
            comparing.countDown();
            return new Argon2Kdf().derive(secret, salt, cost);
        }); ExecutorService thread = Executors.newSingleThreadExecutor()) {
            Card card = reader.cards().get(0);
            Future<?> verified = thread.submit(() -> {
                card.verifyPin(TestCard.PIN.toCharArray());
                return null;
            });
            assertFalse(comparing.await(300, TimeUnit.MILLISECONDS),
                    "compared while another process had the card");
            assertEquals("5", TestCard.stored(file, "pin.tries"));

            other.getOutputStream().close();
            verified.get(10, TimeUnit.SECONDS);
            assertEquals("5", TestCard.stored(file, "pin.tries"));
        } finally {
            other.destroyForcibly();
        }
    }

    private Process holder() throws Exception {
        Path source = Files.writeString(folder.resolve("Holder.java"), HOLDER);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(java, source.toString(),
                folder.resolve("." + TestCard.NUMBER + ".card.lock").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        InputStreamReader answer = new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII);
        assertEquals('h', answer.read());
        return process;
    }

    private CardReader counting(AtomicInteger compared) {
        return TestCard.reader(folder, (secret, salt, cost) -> {
            compared.incrementAndGet();
            return new Argon2Kdf().derive(secret, salt, cost);
        });
    }
}
