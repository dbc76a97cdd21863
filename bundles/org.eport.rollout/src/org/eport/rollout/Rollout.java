package org.eport.rollout;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eport.core.card.CardException;
import org.eport.core.flow.Refusal;
import org.eport.core.identity.Session;

/**
 * The one door to the plug-ins of this installation. Who may do it is asked of the desk; every change and every refusal
 * is an entry in the ledger, signed by the card that asked. Calls read files, the network and start a process: never
 * on a UI thread. Thread-safe; one preparation at a time.
 */
public interface Rollout {

    /**
     * The change that {@link Wish#revert} takes back.
     *
     * @param moves   what it did
     * @param at      when it was put in force
     */
    record Last(List<Move> moves, Instant at) {
    }

    /** Why this card may not change plug-ins; empty: it may. Quick. */
    Optional<Refusal> refused(Session session);

    /** The sites of this installation, in their order. */
    List<Site> sites();

    /** Remembers other sites for this installation. */
    void sites(List<Site> sites) throws RolloutException;

    /** Reads the catalogues of the sites and what is installed. Nothing is refused as a whole: see {@link Overview#unread}. */
    Overview overview(List<Site> sites, Steps steps);

    /**
     * Fetches, checks, resolves and tries what is wished for, beside what is in force.
     *
     * @throws RolloutException when it is refused or cannot be done; then nothing is left of it
     * @throws org.eport.core.flow.RefusedException when the card may not
     */
    Preview prepare(Session session, List<Site> sites, Wish wish, Steps steps) throws RolloutException;

    /**
     * Puts a preview in force: the next start sees it.
     *
     * @return number of the entry's document in the ledger
     * @throws RolloutException when something else was put in force since the preview
     */
    String commit(Session session, Preview preview) throws RolloutException;

    /** Throws a preview away. */
    void discard(Preview preview);

    /** What a revert would take back; empty: nothing was changed since delivery. */
    Optional<Last> last();

    /**
     * Lets the running state test itself, and tells of it: the signed report that {@link
     * org.eport.rollout.ring.HealthFolder} keeps beside a site. Reads the store.
     *
     * @throws RolloutException when the card may not speak for this installation's data branch
     */
    byte[] health(Session session) throws RolloutException, CardException;

    /**
     * Puts that report beside each site of this installation that is a folder and has a rollout file. Those that wait
     * for it read it there.
     *
     * @return the files; none when no such site is in reach
     * @throws RolloutException as {@link #health}; and when a folder cannot be written, after the others were
     */
    List<Path> report(Session session) throws RolloutException, CardException;

    /** Whether what is in force is another set than the one that is running. */
    boolean restartDue();
}
