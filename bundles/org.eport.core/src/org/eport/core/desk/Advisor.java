package org.eport.core.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.eport.core.identity.Session;

/** Judges the documents of one type for people who are stuck. Only reads. Thread-safe. */
public interface Advisor {

    /** Id of the document type. */
    String type();

    /** What it would ask a person, because the e-port may not know it; names for scripts. */
    default List<String> questions() {
        return List.of();
    }

    /**
     * @param number  as typed; one that does not exist within the session's sight is answered too
     * @param answers to some of its questions
     */
    Advice advise(Workplace workplace, Session session, String number, Map<String, Answer> answers, Clock clock);

    /** The same where nobody is asked. */
    default Advice advise(Workplace workplace, Session session, String number, Clock clock) {
        return advise(workplace, session, number, Map.of(), clock);
    }

    /** What a person may say to a question. */
    enum Answer { YES, NO, UNKNOWN }
}
