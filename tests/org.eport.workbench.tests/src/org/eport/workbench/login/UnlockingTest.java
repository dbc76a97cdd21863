package org.eport.workbench.login;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.eport.core.card.Card;
import org.eport.core.card.CardReader;
import org.eport.core.card.SoftCards;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.Identities;
import org.eport.workbench.login.Unlocking.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three ways through the gate with a real card of a fresh evaluation set. */
class UnlockingTest {

    private static final String OWN = "31415926";

    @TempDir
    Path folder;

    private CardReader reader;
    private Card card;
    private Unlocking unlocking;

    @BeforeEach
    void aFreshCard() throws IOException {
        EvaluationSet set = EvaluationSet.create(folder.resolve("set"), Clock.systemUTC());
        reader = SoftCards.open(set.cards());
        String number = set.entry("tax").number();
        card = reader.cards().stream().filter(one -> one.number().equals(number)).findFirst().orElseThrow();
        unlocking = new Unlocking(Identities.login(Identities.trust(set.trust()), Clock.systemUTC(),
                () -> List.of(reader)));
    }

    @AfterEach
    void takeTheReaderAway() {
        reader.close();
    }

    @Test
    void givenAnInitialPinThenANewOneIsAskedForAndOpens() {
        char[] initial = SoftCards.initialPin();
        assertInstanceOf(Unlocking.InitialPin.class, unlocking.open(card, initial));
        assertArrayEquals(new char[8], initial);
        char[] next = OWN.toCharArray();
        Answer answer = unlocking.change(card, SoftCards.initialPin(), next);
        assertArrayEquals(new char[8], next);
        try (var session = assertInstanceOf(Unlocking.Opened.class, answer).session()) {
            assertEquals(card.number(), session.holder().cardNumber());
        }
    }

    @Test
    void givenFiveWrongPinsThenThePukOpensWithANewPin() throws IOException {
        for (int i = 0; i < 4; i++) {
            assertEquals("card.wrongPin", why(unlocking.open(card, "27182818".toCharArray())));
        }
        assertEquals("card.blocked", why(unlocking.open(card, "27182818".toCharArray())));
        assertEquals("card.wrongPuk", why(
                unlocking.unblock(card, "1234567890".toCharArray(), OWN.toCharArray())));
        var letter = Files.readAllLines(folder.resolve("set/PUK.txt")).stream()
                .filter(line -> line.contains(" tax ")).findFirst().orElseThrow().split(" ")[2];
        Answer answer = unlocking.unblock(card, letter.toCharArray(), OWN.toCharArray());
        assertInstanceOf(Unlocking.Opened.class, answer).session().close();
    }

    private static String why(Answer answer) {
        return assertInstanceOf(Unlocking.Refused.class, answer).why().key();
    }
}
