package org.eport.rollout.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Session;
import org.eport.core.store.Condition;
import org.eport.core.store.Query;
import org.eport.rollout.Move;
import org.eport.rollout.PastChange;
import org.eport.rollout.Plugin;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.Wish;

/** Writes the entries of changes through the desk. */
public final class Audit {

    /** Between the plug-ins, sites and signers of one document. */
    static final String SEPARATOR = "; ";

    private static final int MOST_OPEN = 100;

    private final Workplace workplace;

    public Audit(Workplace workplace) {
        this.workplace = workplace;
    }

    /**
     * Before a state is put in force.
     *
     * @return number of the change
     */
    public String order(Session session, Wish wish, List<Move> moves, List<Site> sites, int state) {
        Map<String, Object> input = input(wish, moves.stream().map(Audit::text).collect(Collectors.joining(SEPARATOR)),
                sites);
        input.put("signers", cut(moves.stream().flatMap(move -> move.signer().stream())
                .map(Signer::write).distinct().collect(Collectors.joining(SEPARATOR))));
        input.put("stateNumber", String.valueOf(state));
        return accepted(session, "order", List.of(), input);
    }

    /** After it is in force. */
    public void confirm(Session session, String number) {
        accepted(session, "confirm", List.of(number), Map.of());
    }

    /** What was refused and why. */
    public String refuse(Session session, Wish wish, List<Site> sites, String reason) {
        Map<String, Object> input = input(wish, String.join(SEPARATOR, wish.plugins()), sites);
        input.put("reason", cut(reason));
        return accepted(session, "refuse", List.of(), input);
    }

    /** Clears up orders whose confirmation was cut off: done when their state is in force or was, else abandoned. */
    public void clearUp(Session session, java.util.function.IntPredicate happened) {
        Query<PluginChange> open = Query.of(ChangeFlow.TYPE, Condition.equal("state",
                PluginChange.State.ORDERED.name())).page(0, MOST_OPEN);
        for (PluginChange change : workplace.records().find(session, open).rows()) {
            accepted(session, happened.test(change.stateNumber()) ? "confirm" : "abandon", List.of(change.number()),
                    Map.of());
        }
    }

    private static Map<String, Object> input(Wish wish, String plugins, List<Site> sites) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("kind", wish.kind().name());
        input.put("plugins", cut(plugins));
        input.put("sites", cut(sites.stream().map(Site::shown).collect(Collectors.joining(SEPARATOR))));
        return input;
    }

    private static String text(Move move) {
        return new PastChange.Step(move.plugin().id(), move.before().map(Plugin::version),
                move.after().map(Plugin::version)).write();
    }

    private static String cut(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= ChangeFlow.LONG) {
            return text;
        }
        String whole = new String(Arrays.copyOf(bytes, ChangeFlow.LONG - 4), StandardCharsets.UTF_8);
        return whole.replaceFirst("\uFFFD+$", "") + "…";
    }

    private String accepted(Session session, String action, List<String> numbers, Map<String, Object> input) {
        Outcome outcome = workplace.desk().perform(session, new Request(ChangeFlow.ID, action, numbers, input));
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.number();
            case Outcome.Refused refused -> throw new RefusedException(refused.refusal());
        };
    }
}
