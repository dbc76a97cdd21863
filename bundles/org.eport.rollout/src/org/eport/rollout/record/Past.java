package org.eport.rollout.record;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eport.core.desk.Workplace;
import org.eport.core.document.StoredTime;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.core.store.Query;
import org.eport.rollout.PastChange;
import org.eport.rollout.Signer;
import org.eport.rollout.Wish;

/** Reads the documents of changes, with the holders the ledger proves. */
public final class Past {

    /** A name may have a semicolon of its own. */
    private static final String BEHIND_FINGERPRINT = "(?<=[0-9a-f]{40})" + Audit.SEPARATOR;

    private final Workplace workplace;

    public Past(Workplace workplace) {
        this.workplace = workplace;
    }

    /** Newest first, within the sight of the card. */
    public List<PastChange> read(Session session, int most) {
        return workplace.records().find(session, Query.of(ChangeFlow.TYPE).page(0, most)).rows().stream()
                .map(change -> past(change, holder(session, change))).toList();
    }

    private static PastChange past(PluginChange change, String holder) {
        return new PastChange(change.number(), StoredTime.read(change.orderedAt()),
                Wish.Kind.valueOf(change.kind().name()), PastChange.State.valueOf(change.state().name()),
                parts(change.plugins(), Audit.SEPARATOR, PastChange.Step::read),
                parts(change.sites(), Audit.SEPARATOR, Function.identity()),
                parts(change.signers(), BEHIND_FINGERPRINT, Signer::read), change.reason(), change.cardNumber(), holder,
                change.office());
    }

    private static <T> List<T> parts(String text, String separator, Function<String, T> read) {
        return Stream.of(text.split(separator)).filter(part -> !part.isBlank()).map(read).toList();
    }

    /** Whoever signed the first step of its life. */
    private String holder(Session session, PluginChange change) {
        return workplace.records().history(session, ChangeFlow.TYPE, change.number(), workplace.trust())
                .stream().flatMap(history -> history.steps().stream().limit(1)).flatMap(step -> step.signer().stream())
                .map(Holder::name).findFirst().orElse("");
    }
}
