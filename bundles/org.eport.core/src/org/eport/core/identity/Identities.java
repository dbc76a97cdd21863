package org.eport.core.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Supplier;

import org.eport.core.card.CardReader;
import org.eport.core.identity.internal.CardLogin;
import org.eport.core.identity.internal.TrustFolder;

/** The door to trust and login, so that nobody outside this package needs to know how they are made. */
public final class Identities {

    private Identities() {
    }

    /** Trust in the certificates of this folder; a folder that is not there trusts nobody. */
    public static Trust trust(Path folder) {
        return new TrustFolder(folder);
    }

    /**
     * A login. A card opens a session only while it is in one of the readers.
     *
     * @param readers the readers there are now, asked at each login: a reader may come later than the login
     */
    public static Login login(Trust trust, Clock clock,
            Supplier<? extends Collection<? extends CardReader>> readers) {
        return new CardLogin(trust, clock, readers);
    }
}
