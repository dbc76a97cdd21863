package org.eport.core.card;

import java.util.List;

/**
 * A source of cards, registered as an OSGi service (whiteboard). Thread-safe. Insertion and removal are
 * noticed within one second.
 */
public interface CardReader extends AutoCloseable {

    /** Name for people, for example the folder of a soft reader or the name of a PC/SC reader. */
    String name();

    /** The cards that are in the reader now. */
    List<Card> cards();

    /** Tells the listener of every card inserted and removed from now on, on a thread of the reader. */
    void addListener(CardListener listener);

    void removeListener(CardListener listener);

    @Override
    void close();
}
