package org.eport.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.SoftCards;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.EvaluationSet;
import org.eport.core.identity.IdentityException;

/** Everybody who may appear: each has changed the initial PIN, and logs in when first called. */
final class Cast implements AutoCloseable {

    /** Each change derives two keys of 32 MB; more at once would only cost memory. */
    private static final int AT_ONCE = Math.min(4, Runtime.getRuntime().availableProcessors());

    private final Workplace workplace;
    private final EvaluationSet set;
    private final Map<String, Player> players = new LinkedHashMap<>();

    Cast(Workplace workplace, EvaluationSet set) {
        this.workplace = workplace;
        this.set = set;
    }

    /** @return how many cards have a PIN of their own now */
    int changePins() throws CardException, InterruptedException {
        List<Future<?>> changes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (EvaluationSet.Entry entry : set.entries()) {
                Card card = card(entry.number());
                changes.add(pool.submit(() -> {
                    card.changePin(SoftCards.initialPin(), EvaluationPin.digits());
                    return null;
                }));
            }
        }
        for (Future<?> change : changes) {
            await(change);
        }
        return changes.size();
    }

    private static void await(Future<?> change) throws CardException, InterruptedException {
        try {
            change.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CardException card) {
                throw card;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    Player player(String role) throws CardException, IdentityException {
        Player known = players.get(role);
        if (known == null) {
            Card card = card(set.entry(role).number());
            known = new Player(role, workplace.login().open(card, EvaluationPin.digits()));
            players.put(role, known);
        }
        return known;
    }

    /** The reader needs a moment to see cards that were made just now. */
    private Card card(String number) throws CardException {
        return workplace.readers().stream().flatMap(reader -> reader.cards().stream())
                .filter(card -> card.number().equals(number)).findFirst()
                .orElseThrow(() -> new CardException(CardException.Reason.GONE));
    }

    @Override
    public void close() {
        players.values().forEach(player -> player.session().close());
    }
}
