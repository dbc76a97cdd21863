package org.eport.core.identity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.eport.core.card.Await;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardException.Reason;
import org.eport.core.card.CardReader;
import org.eport.core.card.Sm2;
import org.eport.core.card.SoftCards;
import org.eport.core.card.TestCard;
import org.eport.core.identity.internal.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Who gets a session, and when it ends. */
class LoginTest {

    private static final byte[] MESSAGE = "消息".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final AsymmetricCipherKeyPair keys = TestCard.keys();
    private World world;
    private Path file;
    private CardReader reader;
    private Login login;

    @BeforeEach
    void begin() throws Exception {
        world = new World(folder);
        insert(world.issue(keys.getPublic()), pin());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void cardIsIdentifiedWithoutItsPin() throws Exception {
        assertEquals("示例操作员", login.identify(card()).name());
        assertFalse(card().pinStatus().verified());
    }

    @Test
    void sessionSignsForItsHolder() throws Exception {
        try (Session session = login.open(card(), pin())) {
            assertEquals(Optional.empty(), session.ended());
            assertEquals(TestCard.NUMBER, session.holder().cardNumber());
            assertArrayEquals(card().certificate(), session.certificate());
            byte[] rs = session.sign(MESSAGE);
            assertTrue(Sm2.verify(session.publicKey(), Sm2.digest(TestCard.publicKey(keys), MESSAGE), rs));
        }
    }

    @Test
    void pinIsWipedWhateverComesOut() throws Exception {
        char[] right = pin();
        login.open(card(), right).close();
        char[] wrong = "000000".toCharArray();
        refused(Reason.WRONG_PIN, () -> login.open(card(), wrong));
        world.clock.set(World.END.plusSeconds(1));
        char[] unused = pin();
        assertThrows(IdentityException.class, () -> login.open(card(), unused));
        for (char[] pin : new char[][] {right, wrong, unused}) {
            assertArrayEquals(new char[pin.length], pin);
        }
    }

    @Test
    void cardThatMayNotLogInIsNotAskedForItsPin() throws Exception {
        world.clock.set(World.END.plusSeconds(1));
        for (int i = 0; i < 6; i++) {
            assertEquals("identity.expired", assertThrows(IdentityException.class,
                    () -> login.open(card(), "000000".toCharArray())).text().key());
        }
        assertEquals(5, card().pinStatus().triesLeft());
    }

    @Test
    void revokedCardIsRefused() throws Exception {
        world.authority.revoke(card().certificate(), World.NOON);
        world.authority.writeCrls(world.trustFolder, World.NOON, World.END);
        assertEquals("identity.revoked",
                assertThrows(IdentityException.class, () -> login.open(card(), pin())).text().key());
    }

    @Test
    void initialPinOpensNoSessionUntilItIsChanged() throws Exception {
        insertAnew(world.issue(keys.getPublic()), SoftCards.initialPin());
        Card fresh = card();
        refused(Reason.PIN_MUST_CHANGE, () -> login.open(fresh, SoftCards.initialPin()));
        assertFalse(fresh.pinStatus().verified());
        assertEquals(5, fresh.pinStatus().triesLeft());

        fresh.changePin(SoftCards.initialPin(), pin());
        login.open(fresh, pin()).close();
    }

    @Test
    void certificateOfAnotherCardNumberIsRefused() throws Exception {
        Subject other = new Subject("示例", "9900000000099", CardKind.OPERATOR, Optional.empty(), "990000017",
                "示例", 0);
        insertAnew(world.authority.issue(other.toName(), keys.getPublic(), World.BEGIN, World.END), pin());
        assertEquals("identity.otherNumber",
                assertThrows(IdentityException.class, () -> login.open(card(), pin())).text().key());
    }

    @Test
    void certificateWithoutItsKeyIsRefused() throws Exception {
        insertAnew(world.issue(TestCard.keys().getPublic()), pin());
        Card card = card();
        assertEquals("identity.otherKey",
                assertThrows(IdentityException.class, () -> login.open(card, pin())).text().key());
        assertFalse(card.pinStatus().verified());
    }

    @Test
    void cardInNoneOfTheReadersIsGone() {
        Login elsewhere = world.login();
        refused(Reason.GONE, () -> elsewhere.open(card(), pin()));
    }

    @Test
    void pulledCardEndsTheSessionWithinASecond() throws Exception {
        reader.close();
        reader = SoftCards.open(world.cardFolder); // as delivered
        login = world.login(reader);
        Session session = login.open(card(), pin());
        AtomicInteger told = new AtomicInteger();
        session.onEnd(told::incrementAndGet);

        Files.delete(file);

        Await.that("told of the end", () -> told.get() == 1);
        ended("identity.session.cardGone", session);
        session.close();
        assertEquals(1, told.get());
        ended("identity.session.cardGone", session);
    }

    @Test
    void signingWithACardJustPulledEndsTheSessionAtOnce() throws Exception {
        Session session = login.open(card(), pin());
        Files.delete(file);
        refused(Reason.GONE, () -> session.sign(MESSAGE));
        ended("identity.session.cardGone", session);
    }

    @Test
    void cardPutBackDoesNotReviveTheSession() throws Exception {
        Session session = login.open(card(), pin());
        Path pocket = folder.resolve("pocket");
        Files.move(file, pocket);
        Await.that("ended", () -> session.ended().isPresent());
        Files.move(pocket, file);
        Await.that("back", () -> reader.cards().size() == 1);
        ended("identity.session.cardGone", session);
        refused(Reason.PIN_REQUIRED, () -> card().sign(new byte[32]));
    }

    @Test
    void closedSessionForgetsThePin() throws Exception {
        Session session = login.open(card(), pin());
        session.close();
        ended("identity.session.closed", session);
        assertFalse(card().pinStatus().verified());
    }

    @Test
    void sessionEndsWithItsCertificate() throws Exception {
        Session session = login.open(card(), pin());
        world.clock.set(World.END);
        session.sign(MESSAGE);
        world.clock.forward(Duration.ofSeconds(1));
        ended("identity.session.expired", session);
        assertFalse(card().pinStatus().verified());
    }

    @Test
    void closedReaderEndsTheSession() throws Exception {
        Session session = login.open(card(), pin());
        reader.close();
        ended("identity.session.cardGone", session);
    }

    @Test
    void actionAddedAfterTheEndRunsAtOnce() throws Exception {
        Session session = login.open(card(), pin());
        session.close();
        AtomicInteger told = new AtomicInteger();
        session.onEnd(told::incrementAndGet);
        assertEquals(1, told.get());
    }

    @Test
    void actionThatFailsDoesNotKeepTheOthersFromRunning() throws Exception {
        Session session = login.open(card(), pin());
        AtomicInteger told = new AtomicInteger();
        session.onEnd(() -> {
            throw new IllegalStateException("first");
        });
        session.onEnd(told::incrementAndGet);
        assertEquals("first", assertThrows(IllegalStateException.class, session::close).getMessage());
        assertEquals(1, told.get());
        ended("identity.session.closed", session);
    }

    private void ended(String key, Session session) {
        refused(Reason.GONE, () -> session.sign(MESSAGE));
        assertEquals(key, session.ended().orElseThrow().key());
    }

    private void insert(byte[] certificate, char[] pin) throws IOException {
        file = world.card(keys, certificate, pin);
        reader = TestCard.reader(world.cardFolder);
        login = world.login(reader);
    }

    private void insertAnew(byte[] certificate, char[] pin) throws IOException {
        reader.close();
        Files.delete(file);
        insert(certificate, pin);
    }

    private Card card() {
        return reader.cards().get(0);
    }

    private static void refused(Reason reason, Executable call) {
        assertEquals(reason, assertThrows(CardException.class, call).reason());
    }

    private static char[] pin() {
        return TestCard.PIN.toCharArray();
    }
}
