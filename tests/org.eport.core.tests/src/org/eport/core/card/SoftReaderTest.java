package org.eport.core.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.eport.core.card.CardException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cards that come and go, with the reader as it is delivered. */
class SoftReaderTest {

    private static final byte[] E = Sm2.sm3("e".getBytes());

    @TempDir
    Path home;

    private final AsymmetricCipherKeyPair keys = TestCard.keys();
    private final List<Card> inserted = new CopyOnWriteArrayList<>();
    private final List<Card> removed = new CopyOnWriteArrayList<>();
    private Path folder;
    private Path pocket;
    private CardReader reader;

    @BeforeEach
    void open() throws IOException {
        folder = home.resolve("reader");
        pocket = Files.createDirectories(home.resolve("pocket")).resolve(TestCard.NUMBER + ".card");
        reader = SoftCards.open(folder);
        reader.addListener(new Recorder());
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void folderThatIsNotThereIsAnEmptyReader() {
        assertTrue(reader.cards().isEmpty());
    }

    @Test
    void cardsThatAreThereAtTheStartAreThereAtOnce() throws Exception {
        make();
        try (CardReader other = SoftCards.open(folder)) {
            assertEquals(1, other.cards().size());
        }
    }

    @Test
    void insertedCardIsNoticedWithinASecond() throws Exception {
        make();
        Await.that("inserted", () -> inserted.size() == 1);
        assertEquals(inserted, reader.cards());
    }

    @Test
    void pulledCardIsNoticedWithinASecondAndDoesNothingMore() throws Exception {
        Path file = make();
        Await.that("inserted", () -> inserted.size() == 1);
        Card card = inserted.get(0);
        card.verifyPin(TestCard.PIN.toCharArray());

        Files.move(file, pocket);
        SoftCardTest.refused(Reason.GONE, () -> card.sign(E)); // at once, before the reader noticed
        Await.that("removed", () -> removed.equals(List.of(card)));

        assertTrue(reader.cards().isEmpty());
        SoftCardTest.refused(Reason.GONE, () -> card.sign(E));
        SoftCardTest.refused(Reason.GONE, card::certificate);
        SoftCardTest.refused(Reason.GONE, card::pinStatus);
        SoftCardTest.refused(Reason.GONE, () -> card.verifyPin(TestCard.PIN.toCharArray()));
        SoftCardTest.refused(Reason.GONE, () -> card.changePin(new char[6], "246802".toCharArray()));
        SoftCardTest.refused(Reason.GONE, () -> card.unblock(new char[8], "246802".toCharArray()));
    }

    @Test
    void cardPutBackIsANewCardWithoutPin() throws Exception {
        Path file = make();
        Await.that("inserted", () -> inserted.size() == 1);
        Card before = inserted.get(0);
        before.verifyPin(TestCard.PIN.toCharArray());
        Files.move(file, pocket);
        Await.that("removed", () -> removed.size() == 1);

        Files.move(pocket, file);
        Await.that("inserted again", () -> inserted.size() == 2);

        Card after = inserted.get(1);
        assertNotSame(before, after);
        SoftCardTest.refused(Reason.PIN_REQUIRED, () -> after.sign(E));
        SoftCardTest.refused(Reason.GONE, () -> before.sign(E));
    }

    @Test
    void anotherCardUnderTheSameNameIsARemovalAndAnInsertion() throws Exception {
        Path file = make();
        Await.that("inserted", () -> inserted.size() == 1);
        Card before = inserted.get(0);
        Path other = TestCard.make(home.resolve("other"), TestCard.NUMBER, new byte[] {9}, TestCard.keys());

        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

        Await.that("exchanged", () -> removed.equals(List.of(before)) && inserted.size() == 2);
        SoftCardTest.refused(Reason.GONE, before::certificate);
    }

    @Test
    void cardsOwnWritingIsNotARemoval() throws Exception {
        make();
        Await.that("inserted", () -> inserted.size() == 1);
        Card card = inserted.get(0);
        card.verifyPin(TestCard.PIN.toCharArray());
        card.changePin(TestCard.PIN.toCharArray(), "246802".toCharArray());
        TestCard.make(folder, "9900000000002", new byte[] {1}, keys);
        Await.that("the reader looked again", () -> inserted.size() == 2);
        assertTrue(removed.isEmpty());
        assertSame(card, reader.cards().get(0));
        card.sign(E);
    }

    @Test
    void halfCopiedCardIsInsertedOnceItIsWhole() throws Exception {
        Path whole = TestCard.make(home.resolve("other"), TestCard.NUMBER, new byte[] {1}, keys);
        String text = Files.readString(whole);
        Files.createDirectories(folder);
        Path file = folder.resolve(TestCard.NUMBER + ".card");
        Files.writeString(file, text.substring(0, 100));
        Files.writeString(file, text);
        Await.that("a readable card", () -> reader.cards().stream().anyMatch(SoftReaderTest::readable));
    }

    @Test
    void pulledCardIsNotBroughtBackByATryAtWork() throws Exception {
        Path file = make();
        try (CardReader slow = TestCard.reader(folder, (secret, salt, cost) -> {
            pull(file);
            return new byte[32];
        })) {
            Card card = slow.cards().get(0);
            CardException refused = org.junit.jupiter.api.Assertions.assertThrows(CardException.class,
                    () -> card.verifyPin(TestCard.PIN.toCharArray()));
            assertEquals(Reason.WRONG_PIN, refused.reason());
            assertTrue(Files.notExists(file));
            assertEquals("4", TestCard.stored(pocket, "pin.tries"));
        }
    }

    @Test
    void cardPulledWhileTheRightPinIsTriedIsGone() throws Exception {
        Path file = make();
        try (CardReader slow = TestCard.reader(folder, (secret, salt, cost) -> {
            pull(file);
            return new org.eport.core.card.internal.Argon2Kdf().derive(secret, salt, cost);
        })) {
            Card card = slow.cards().get(0);
            SoftCardTest.refused(Reason.GONE, () -> card.verifyPin(TestCard.PIN.toCharArray()));
            assertTrue(Files.notExists(file));
        }
    }

    @Test
    void readerOfOneFileHoldsNoOther() throws Exception {
        Path file = make();
        TestCard.make(folder, "9900000000002", new byte[] {1}, keys);
        try (CardReader single = SoftCards.openFile(file)) {
            assertEquals(List.of(TestCard.NUMBER), single.cards().stream().map(Card::number).toList());
        }
    }

    @Test
    void closedReaderTakesItsCardsAlong() throws Exception {
        make();
        Await.that("inserted", () -> inserted.size() == 1);
        reader.close();
        assertEquals(inserted, removed);
        assertTrue(reader.cards().isEmpty());
        SoftCardTest.refused(Reason.GONE, () -> inserted.get(0).certificate());
    }

    @Test
    void listenerThatFailsDoesNotKeepTheNewsFromTheOthers() throws Exception {
        reader.close();
        reader = SoftCards.open(folder);
        reader.addListener(new CardListener() {
            @Override
            public void inserted(Card card) {
                throw new IllegalStateException("a fault of this test");
            }

            @Override
            public void removed(Card card) {
                throw new IllegalStateException("a fault of this test");
            }
        });
        reader.addListener(new Recorder());
        Path file = make();
        Await.that("inserted", () -> inserted.size() == 1);
        Files.delete(file);
        Await.that("removed", () -> removed.size() == 1);
    }

    private Path make() throws IOException {
        return TestCard.make(folder, TestCard.NUMBER, new byte[] {1}, keys);
    }

    private void pull(Path file) {
        try {
            Files.move(file, pocket);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static boolean readable(Card card) {
        try {
            return card.certificate().length > 0;
        } catch (CardException notYet) {
            return false;
        }
    }

    private final class Recorder implements CardListener {

        @Override
        public void inserted(Card card) {
            inserted.add(card);
        }

        @Override
        public void removed(Card card) {
            removed.add(card);
        }
    }
}
