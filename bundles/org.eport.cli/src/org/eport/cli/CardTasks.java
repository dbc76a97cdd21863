package org.eport.cli;

import java.util.Arrays;

import org.eport.core.card.Card;
import org.eport.core.card.PinStatus;
import org.eport.core.desk.Workplace;

import picocli.CommandLine.Command;

/** What a holder does with a card alone: a first PIN has to be changed before anything else. */
final class CardTasks {

    private CardTasks() {
    }

    /** The command that stands above the others; alone it only helps. */
    @Command(name = "card")
    static final class Group extends Task {

        Group(Setting setting) {
            super(setting);
        }

        @Override
        protected Ending run() throws Problem {
            throw Problem.usage("cli.usage.noCommand");
        }
    }

    /** Asks for a secret of the card and a new PIN and hands both to the card, which wipes them. */
    private abstract static class NewPin extends CardTask {

        private final String secretKey;

        NewPin(Setting setting, String secretKey) {
            super(setting);
            this.secretKey = secretKey;
        }

        abstract void change(Card card, char[] secret, char[] newPin) throws Exception;

        @Override
        protected Ending run() throws Exception {
            Entrance entrance = new Entrance(setting(), instance());
            try (Workplace workplace = entrance.forCards()) {
                CardFinder.Found found = new CardFinder(entrance.instance(), workplace).find(wantedCard());
                try {
                    change(found.card());
                    PinStatus status = found.card().pinStatus();
                    report().put("card", found.card().number(), "cli.card.changed", found.card().number(),
                            status.triesLeft());
                } finally {
                    found.release();
                }
            }
            return Ending.DONE;
        }

        private void change(Card card) throws Exception {
            char[] secret = new char[0];
            char[] newPin = new char[0];
            try (PinSource pins = pins()) {
                secret = pins.read(secretKey, card.number());
                newPin = pins.read("cli.pin.new");
                if (pins.interactive()) {
                    again(pins, newPin);
                }
                change(card, secret, newPin);
            } finally {
                Arrays.fill(secret, '\0');
                Arrays.fill(newPin, '\0');
            }
        }

        private static void again(PinSource pins, char[] newPin) throws Exception {
            char[] repeated = pins.read("cli.pin.again");
            try {
                if (!Arrays.equals(repeated, newPin)) {
                    throw Problem.environment("cli.pin.differ");
                }
            } finally {
                Arrays.fill(repeated, '\0');
            }
        }
    }

    @Command(name = "change-pin")
    static final class ChangePin extends NewPin {

        ChangePin(Setting setting) {
            super(setting, "cli.pin.old");
        }

        @Override
        void change(Card card, char[] secret, char[] newPin) throws Exception {
            card.changePin(secret, newPin);
        }
    }

    @Command(name = "unblock")
    static final class Unblock extends NewPin {

        Unblock(Setting setting) {
            super(setting, "cli.pin.puk");
        }

        @Override
        void change(Card card, char[] secret, char[] newPin) throws Exception {
            card.unblock(secret, newPin);
        }
    }
}
