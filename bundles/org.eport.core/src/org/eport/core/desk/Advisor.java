package org.eport.core.desk;

import java.time.Clock;

import org.eport.core.identity.Session;

/** Judges the documents of one type for people who are stuck. Only reads. Thread-safe. */
public interface Advisor {

    /** Id of the document type. */
    String type();

    /** @param number as typed; one that does not exist within the session's sight is answered too */
    Advice advise(Workplace workplace, Session session, String number, Clock clock);
}
