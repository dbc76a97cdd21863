package org.eport.cli;

import org.eport.core.desk.Desk;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Session;

/** A workplace with a card at work in it, for as long as one command lasts. */
public record SignedIn(Workplace workplace, CardFinder.Found found, Session session) implements AutoCloseable {

    public Desk desk() {
        return workplace.desk();
    }

    Types types(Words words) {
        return new Types(workplace, words);
    }

    @Override
    public void close() {
        session.close();
        found.release();
        workplace.close();
    }
}
