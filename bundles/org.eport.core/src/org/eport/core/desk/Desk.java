package org.eport.core.desk;

import java.util.List;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Session;

/**
 * The one door. Who may do it → is the document in a state that allows it → is the input right → sign →
 * write rows and ledger in one transaction. Nothing else writes. Thread-safe; a call waits for card and
 * store, so never on a UI thread.
 */
public interface Desk {

    /** Documents that are sealed and committed together; larger batches are done part by part. */
    int PART = 1_000;

    /** Most documents of one call. */
    int MOST = 100_000;

    /** Takes an action on one document, or creates one. */
    Outcome perform(Session session, Request request);

    /**
     * Takes an action on each document. Each is accepted or refused for itself; what is accepted is
     * committed when its part is told to the progress, whatever becomes of the rest.
     *
     * @return one outcome for each number, in the order of the request
     */
    List<Outcome> performAll(Session session, Request request, Progress progress);

    /**
     * Every action of the document's flow with the reason why it is not possible now, for this session.
     *
     * @return empty when there is no such document within the session's sight
     */
    List<Availability> explain(Session session, String type, String number);

    /** The same for a document that was read before; reads nothing more than the session's right. */
    List<Availability> explain(Session session, Document document);

    /** The actions that begin a document of this type, with the reason why this session cannot take them. */
    List<Availability> explainNew(Session session, String type);

    /** Why this session may not enter a subsystem at all; empty: it may. */
    Optional<Refusal> refusedEntry(Session session, String subsystem);
}
