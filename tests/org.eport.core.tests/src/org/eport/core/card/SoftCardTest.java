package org.eport.core.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.util.BigIntegers;
import org.eport.core.card.CardException.Reason;
import org.eport.core.card.internal.Argon2Kdf;
import org.eport.core.card.internal.Kdf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** PIN, PUK, counters and signing of one soft card. */
class SoftCardTest {

    private static final byte[] CERTIFICATE = {1, 2, 3};
    private static final byte[] E = Sm2.sm3("e".getBytes());

    @TempDir
    Path folder;

    private final AsymmetricCipherKeyPair keys = TestCard.keys();
    private final List<CardReader> readers = new ArrayList<>();
    private Path file;
    private Card card;

    @BeforeEach
    void insert() throws IOException {
        file = TestCard.make(folder, TestCard.NUMBER, CERTIFICATE, keys);
        card = cardIn(folder);
    }

    @AfterEach
    void close() {
        readers.forEach(CardReader::close);
    }

    @Test
    void newCardTellsWhatItIsWithoutAPin() throws Exception {
        assertEquals(TestCard.NUMBER, card.number());
        assertArrayEquals(CERTIFICATE, card.certificate());
        assertEquals(new PinStatus(5, 10, false, false), card.pinStatus());
    }

    @Test
    void signsOnlyAfterThePinAndUntilItIsForgotten() throws Exception {
        refused(Reason.PIN_REQUIRED, () -> card.sign(E));
        card.verifyPin(pin());
        assertTrue(card.pinStatus().verified());
        assertTrue(Sm2.verify(TestCard.publicKey(keys), E, card.sign(E)));
        card.forget();
        assertFalse(card.pinStatus().verified());
        refused(Reason.PIN_REQUIRED, () -> card.sign(E));
    }

    @Test
    void signsNothingButThirtyTwoBytes() throws Exception {
        card.verifyPin(pin());
        refused(Reason.BAD_DIGEST, () -> card.sign(new byte[31]));
    }

    @Test
    void wrongPinCostsATryAndTheRightOneGivesAllBack() throws Exception {
        CardException refused = refused(Reason.WRONG_PIN, () -> card.verifyPin(wrong()));
        assertEquals(List.of(4), refused.text().args());
        assertEquals(4, card.pinStatus().triesLeft());
        card.verifyPin(pin());
        assertEquals(5, card.pinStatus().triesLeft());
    }

    @Test
    void wrongPinForgetsAnEarlierRightOne() throws Exception {
        card.verifyPin(pin());
        refused(Reason.WRONG_PIN, () -> card.verifyPin(wrong()));
        refused(Reason.PIN_REQUIRED, () -> card.sign(E));
    }

    @Test
    void fiveWrongPinsBlockEvenTheRightOneUntilThePukHelps() throws Exception {
        block();
        assertTrue(card.pinStatus().blocked());
        refused(Reason.BLOCKED, () -> card.verifyPin(pin()));
        refused(Reason.BLOCKED, () -> card.changePin(pin(), "246802".toCharArray()));

        card.unblock(puk(), "246802".toCharArray());

        assertEquals(new PinStatus(5, 10, false, false), card.pinStatus());
        card.verifyPin("246802".toCharArray());
        assertTrue(Sm2.verify(TestCard.publicKey(keys), E, card.sign(E)));
        refused(Reason.WRONG_PIN, () -> card.verifyPin(pin()));
    }

    @Test
    void blockedStaysBlockedForAnotherReader() throws Exception {
        block();
        refused(Reason.BLOCKED, () -> cardIn(folder).verifyPin(pin()));
    }

    @Test
    void tenWrongPuksBlockThePuk() throws Exception {
        for (int left = 9; left > 0; left--) {
            CardException refused = refused(Reason.WRONG_PUK,
                    () -> card.unblock("9876543210".toCharArray(), "246802".toCharArray()));
            assertEquals(List.of(left), refused.text().args());
        }
        refused(Reason.PUK_BLOCKED, () -> card.unblock("9876543210".toCharArray(), "246802".toCharArray()));
        refused(Reason.PUK_BLOCKED, () -> card.unblock(puk(), "246802".toCharArray()));
        card.verifyPin(pin());
    }

    @Test
    void tryIsOnDiskBeforeThePinIsCompared() throws Exception {
        List<String> seen = new ArrayList<>();
        Card watched = cardIn(folder, (secret, salt, cost) -> {
            seen.add(TestCard.stored(file, "pin.tries"));
            return new Argon2Kdf().derive(secret, salt, cost);
        });
        watched.verifyPin(pin());
        assertEquals(List.of("4"), seen);
        assertEquals("5", TestCard.stored(file, "pin.tries"));
    }

    @Test
    void tryIsSpentWhenTheProcessDiesWhileComparing() {
        Card dying = cardIn(folder, (secret, salt, cost) -> {
            throw new IllegalStateException("power cut");
        });
        for (int left = 4; left >= 0; left--) {
            assertThrows(IllegalStateException.class, () -> dying.verifyPin(pin()));
            assertEquals(String.valueOf(left), TestCard.stored(file, "pin.tries"));
        }
        refused(Reason.BLOCKED, () -> card.verifyPin(pin()));
    }

    @Test
    void pukTryIsOnDiskBeforeThePukIsCompared() {
        Card dying = cardIn(folder, (secret, salt, cost) -> {
            throw new IllegalStateException("power cut");
        });
        assertThrows(IllegalStateException.class, () -> dying.unblock(puk(), "246802".toCharArray()));
        assertEquals("9", TestCard.stored(file, "puk.tries"));
    }

    @Test
    void changedPinIsTheOnlyOne() throws Exception {
        card.changePin(pin(), "246802".toCharArray());
        assertFalse(card.pinStatus().verified());
        refused(Reason.WRONG_PIN, () -> card.verifyPin(pin()));
        card.verifyPin("246802".toCharArray());
    }

    @Test
    void changingThePinOfAVerifiedCardKeepsItVerified() throws Exception {
        card.verifyPin(pin());
        card.changePin(pin(), "246802".toCharArray());
        assertTrue(Sm2.verify(TestCard.publicKey(keys), E, card.sign(E)));
    }

    @Test
    void changingWithAWrongOldPinCostsATry() throws Exception {
        refused(Reason.WRONG_PIN, () -> card.changePin(wrong(), "246802".toCharArray()));
        assertEquals(4, card.pinStatus().triesLeft());
        card.verifyPin(pin());
    }

    @Test
    void badNewPinIsRefusedAndCostsNothing() throws Exception {
        for (String bad : List.of("12345", "12345678901234567", "12345a", "１２３４５６", "88888888", "",
                TestCard.PIN)) {
            refused(Reason.BAD_NEW_PIN, () -> card.changePin(pin(), bad.toCharArray()));
        }
        refused(Reason.BAD_NEW_PIN, () -> card.unblock(puk(), SoftCards.initialPin()));
        assertEquals(new PinStatus(5, 10, false, false), card.pinStatus());
    }

    @Test
    void initialPinVerifiesButDoesNotSignUntilItIsChanged() throws Exception {
        Path other = folder.resolve("other");
        TestCard.make(other, TestCard.NUMBER, CERTIFICATE, keys, SoftCards.initialPin());
        Card fresh = cardIn(other);

        fresh.verifyPin(SoftCards.initialPin());
        assertEquals(new PinStatus(5, 10, true, true), fresh.pinStatus());
        refused(Reason.PIN_MUST_CHANGE, () -> fresh.sign(E));

        fresh.changePin(SoftCards.initialPin(), pin());
        assertEquals(new PinStatus(5, 10, false, true), fresh.pinStatus());
        assertTrue(Sm2.verify(TestCard.publicKey(keys), E, fresh.sign(E)));
    }

    @Test
    void mustChangeCannotBeEditedAway() throws Exception {
        Path other = folder.resolve("other");
        Path initial = TestCard.make(other, TestCard.NUMBER, CERTIFICATE, keys, SoftCards.initialPin());
        Files.writeString(initial, Files.readString(initial).replace("mustChange=true", "mustChange=false"));
        refused(Reason.WRONG_PIN, () -> cardIn(other).verifyPin(SoftCards.initialPin()));
    }

    @Test
    void everyArrayIsWipedWhateverComesOut() throws Exception {
        List<char[]> arrays = new ArrayList<>();
        card.verifyPin(kept(arrays, TestCard.PIN));
        refused(Reason.WRONG_PIN, () -> card.verifyPin(kept(arrays, "000000")));
        refused(Reason.BAD_NEW_PIN, () -> card.changePin(kept(arrays, TestCard.PIN), kept(arrays, "1")));
        card.changePin(kept(arrays, TestCard.PIN), kept(arrays, "246802"));
        refused(Reason.WRONG_PUK, () -> card.unblock(kept(arrays, "98765432"), kept(arrays, "246802")));
        card.unblock(kept(arrays, TestCard.PUK), kept(arrays, "135791"));
        Files.delete(file);
        refused(Reason.GONE, () -> card.verifyPin(kept(arrays, "135791")));
        arrays.forEach(array -> assertArrayEquals(new char[array.length], array));
    }

    @Test
    void fileHoldsNeitherKeyNorPinNorPukInClear() throws Exception {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        BigInteger d = ((ECPrivateKeyParameters) keys.getPrivate()).getD();
        byte[] key = BigIntegers.asUnsignedByteArray(32, d);
        assertFalse(text.contains(TestCard.PIN));
        assertFalse(text.contains(TestCard.PUK));
        assertFalse(text.contains(Base64.getEncoder().encodeToString(key).substring(0, 40)));
    }

    @Test
    void damagedFileIsUnreadableAndSaysSo() throws Exception {
        for (String broken : List.of("", "format=2\n", "format", "no card at all")) {
            Path other = Files.createDirectories(folder.resolve("broken" + broken.length()));
            Files.writeString(other.resolve(TestCard.NUMBER + ".card"), broken);
            CardReader reader = TestCard.reader(other);
            readers.add(reader);
            Card unreadable = Await.present(() -> reader.cards().stream().findFirst());
            CardException refused = refused(Reason.UNREADABLE, unreadable::certificate);
            assertEquals(List.of(TestCard.NUMBER), refused.text().args());
        }
    }

    @Test
    void cardIsNeverMadeTwiceAndOnlyInTheRightForm() {
        assertThrows(FileAlreadyExistsException.class,
                () -> TestCard.make(folder, TestCard.NUMBER, CERTIFICATE, keys));
        assertThrows(IllegalArgumentException.class, () -> TestCard.make(folder, "../1", CERTIFICATE, keys));
        assertThrows(IllegalArgumentException.class,
                () -> TestCard.make(folder, "9900000000002", CERTIFICATE, keys, "12345".toCharArray()));
    }

    @Test
    void publicDoorMakesACardThatOpensWithTheStandardCost() throws Exception {
        Path made = SoftCards.create(folder, "9900000000002", CERTIFICATE,
                (ECPrivateKeyParameters) keys.getPrivate(), pin(), puk());
        try (CardReader single = SoftCards.openFile(made)) {
            assertEquals(1, single.cards().size());
            Card opened = single.cards().get(0);
            opened.verifyPin(pin());
            assertTrue(Sm2.verify(TestCard.publicKey(keys), E, opened.sign(E)));
        }
        assertEquals("32768", TestCard.stored(made, "kdf.memory"));
    }

    private void block() {
        for (int left = 4; left > 0; left--) {
            refused(Reason.WRONG_PIN, () -> card.verifyPin(wrong()));
        }
        refused(Reason.BLOCKED, () -> card.verifyPin(wrong()));
    }

    private Card cardIn(Path where) {
        return cardIn(where, new Argon2Kdf());
    }

    private Card cardIn(Path where, Kdf kdf) {
        CardReader reader = TestCard.reader(where, kdf);
        readers.add(reader);
        return reader.cards().get(0);
    }

    static CardException refused(Reason reason, Executable call) {
        CardException refused = assertThrows(CardException.class, call);
        assertEquals(reason, refused.reason());
        return refused;
    }

    private static char[] kept(List<char[]> arrays, String secret) {
        arrays.add(secret.toCharArray());
        return arrays.get(arrays.size() - 1);
    }

    private static char[] pin() {
        return TestCard.PIN.toCharArray();
    }

    private static char[] puk() {
        return TestCard.PUK.toCharArray();
    }

    private static char[] wrong() {
        return "000000".toCharArray();
    }
}
