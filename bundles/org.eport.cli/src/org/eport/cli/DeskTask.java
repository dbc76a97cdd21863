package org.eport.cli;

import java.util.Arrays;
import java.util.List;

import org.eport.core.card.Card;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Session;

/** A command that is done at the desk, by the holder of a card. */
abstract class DeskTask extends CardTask {

    DeskTask(Setting setting) {
        super(setting);
    }

    abstract Ending run(SignedIn signedIn) throws Exception;

    @Override
    final Ending run() throws Exception {
        try (SignedIn signedIn = signIn()) {
            return run(signedIn);
        }
    }

    private SignedIn signIn() throws Exception {
        Entrance entrance = new Entrance(setting(), instance());
        Workplace workplace = entrance.forCards();
        CardFinder.Found found = null;
        SignedIn signedIn = null;
        try {
            found = new CardFinder(entrance.instance(), workplace).find(wantedCard());
            signedIn = new SignedIn(workplace, found, login(workplace, found));
            return signedIn;
        } finally {
            if (signedIn == null) {
                if (found != null) {
                    found.release();
                }
                workplace.close();
            }
        }
    }

    /** The certificate is looked at before a PIN is asked for. */
    private Session login(Workplace workplace, CardFinder.Found found) throws Exception {
        var login = Identities.login(workplace.trust(), setting().clock(), () -> List.of(found.reader()));
        Card card = found.card();
        login.identify(card);
        char[] pin = new char[0];
        try (PinSource pins = pins()) {
            pin = pins.read("cli.pin.ask", card.number());
            return login.open(card, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }
}
