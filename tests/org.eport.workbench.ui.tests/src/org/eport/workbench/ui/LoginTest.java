package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eport.core.card.SoftCards;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gate: first login, wrong PINs, a pulled card. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class LoginTest {

    private Office office;
    private Bot bot;

    @BeforeEach
    void sitDown() {
        office = new Office();
        bot = office.bot;
        if (!office.station.locked()) {
            office.lock();
        }
    }

    @Test
    void givenTheInitialPinWhenItIsTypedThenAPinOfOnesOwnIsAskedForAndOpensTheWindow() throws Exception {
        if (!office.card("bank").pinStatus().mustChange()) {
            return; // an earlier run in this workspace has changed it
        }
        office.choose("bank");
        bot.setSecret("login.pin", SoftCards.initialPin());
        bot.click("login.open");
        bot.withId(org.eclipse.swt.widgets.Text.class, "login.newPin");
        bot.setSecret("login.newPin", Office.pin());
        bot.setSecret("login.newPinAgain", Office.pin());
        bot.click("login.open");
        bot.waitUntil("the window", () -> !office.station.locked() && office.window().isVisible());
        assertFalse(office.card("bank").pinStatus().mustChange());
        assertEquals(office.entry("bank").number(), office.station.holder().cardNumber());
    }

    @Test
    void givenFiveWrongPinsWhenTheLastIsTypedThenTheCardIsBlockedAndUnlockingIsOffered() throws Exception {
        office.choose("tax");
        for (int left = 4; left >= 0; left--) {
            if (bot.exists("login.lastTry")) {
                bot.click("login.lastTry");
            }
            bot.setSecret("login.pin", "11111111".toCharArray());
            bot.click("login.open");
            int expected = left;
            bot.waitUntil(left + " tries left", () -> tries() == expected);
            if (expected > 0) {
                bot.waitForText("login.tries", String.valueOf(expected));
            }
        }
        assertTrue(office.card("tax").pinStatus().blocked());
        bot.withId(org.eclipse.swt.widgets.Text.class, "login.puk");
        assertTrue(office.station.locked());
    }

    private int tries() {
        try {
            return office.card("tax").pinStatus().triesLeft();
        } catch (org.eport.core.card.CardException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givenACardThatIsPulledWhenItComesBackThenTheSameScreenIsThereForItsOwnerAlone() throws Exception {
        office.grantRight();
        office.login("operator1");
        office.open("exportreceipt.function.batchFiling");
        bot.setText("batch.start", "81U999001");
        Path card = office.cardFile("operator1");
        Path drawer = Files.createTempDirectory("drawer").resolve(card.getFileName());
        long pulled = System.nanoTime();
        Files.move(card, drawer);
        bot.waitUntil("the lock", () -> !office.window().isVisible());
        assertTrue(System.nanoTime() - pulled < 2_000_000_000L, "locked within two seconds");
        assertFalse(bot.visible().contains("batch."), bot.visible());
        Files.move(drawer, card);
        office.login("operator1");
        assertEquals("81U999001", bot.textOf("batch.start"));
        office.closeEditors();
    }

    @Test
    void givenEveryCardThenTheGateSaysHolderKindAndExpiry() {
        bot.waitUntil("all cards", () -> bot.withId(org.eclipse.swt.widgets.Table.class, "login.cards")
                .getItemCount() >= 14);
        String operator = bot.rows("login.cards").stream()
                .filter(row -> row.contains(office.entry("operator1").holderName())).findFirst()
                        .orElseThrow();
        assertTrue(operator.contains(office.station.say("cardKind.OPERATOR")), operator);
        assertTrue(Arrays.stream(operator.split("\\|")).anyMatch(cell ->
                cell.matches("20\\d\\d-\\d\\d-\\d\\d")), operator);
    }
}
