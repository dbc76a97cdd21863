package org.eport.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eport.core.card.Card;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Identities;
import org.eport.core.identity.Session;

import picocli.CommandLine.Option;

/** A command that takes a card in its hand. */
public abstract class CardTask extends SecretTask {

    @Option(names = "--card", paramLabel = "CARD", descriptionKey = "cli.option.card")
    private String card;

    protected CardTask(Setting setting) {
        super(setting);
    }

    Optional<String> wantedCard() {
        return Optional.ofNullable(card);
    }

    /** Opens the workplace and lets the card in; the caller closes what comes back. */
    protected final SignedIn signIn() throws Exception {
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
