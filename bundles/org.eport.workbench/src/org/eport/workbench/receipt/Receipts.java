package org.eport.workbench.receipt;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.identity.Session;
import org.eport.workbench.Workstation;

/**
 * The answers since login, newest request first. Kept apart from the view, so that an answer that comes while the view
 * is closed is not lost. Another holder starts with none. Thread-safe.
 */
public final class Receipts implements Workstation.Listener {

    /** More rows than this are not kept; the oldest requests go first. The ledger has them all. */
    static final int MOST = 200_000;

    /** One document of one request. */
    public record Row(Instant time, Request request, Outcome outcome) {
    }

    private final Clock clock;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private List<Row> rows = List.of();
    private String card = "";

    public Receipts(Clock clock) {
        this.clock = clock;
    }

    public synchronized List<Row> rows() {
        return rows;
    }

    public synchronized List<Row> refused() {
        return rows.stream().filter(row -> !row.outcome().accepted()).toList();
    }

    @Override
    public void opened(Session session) {
        synchronized (this) {
            if (session.holder().cardNumber().equals(card)) {
                return;
            }
            card = session.holder().cardNumber();
            rows = List.of();
        }
        watchers.forEach(Runnable::run);
    }

    @Override
    public void performed(Request request, List<Outcome> outcomes) {
        synchronized (this) {
            List<Row> next = new ArrayList<>(outcomes.size() + rows.size());
            Instant now = clock.instant();
            outcomes.forEach(outcome -> next.add(new Row(now, request, outcome)));
            next.addAll(rows);
            rows = List.copyOf(next.subList(0, Math.min(MOST, next.size())));
        }
        watchers.forEach(Runnable::run);
    }

    public void clear() {
        synchronized (this) {
            rows = List.of();
        }
        watchers.forEach(Runnable::run);
    }

    /**
     * What of a request was refused, as a request of its own; the same input. A document that was created would get
     * no number, so a request for a new one is simply asked again.
     */
    public static Request again(Request request, List<Row> refused) {
        List<String> numbers = request.numbers().isEmpty() ? List.of()
                : refused.stream().filter(row -> row.request() == request).map(row ->
                        row.outcome().number()).toList();
        return new Request(request.type(), request.action(), numbers, request.input(), OptionalLong.empty());
    }

    /** @param watcher called on any thread */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    public void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }
}
