package org.eport.core.desk.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eport.core.code.Codes;
import org.eport.core.desk.Availability;
import org.eport.core.desk.Desk;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Progress;
import org.eport.core.desk.Region;
import org.eport.core.desk.Request;
import org.eport.core.desk.Subsystem;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.FieldChecks;
import org.eport.core.document.Violation;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.flow.Input;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.Situation;
import org.eport.core.identity.Session;
import org.eport.core.store.internal.JpaStore;
import org.eport.core.text.Message;

/**
 * The desk over one store: finds flow and action, asks what can be asked before a transaction, and hands
 * the documents on in parts.
 */
public final class OneDesk implements Desk {

    private static final System.Logger LOG = System.getLogger(OneDesk.class.getName());

    private final JpaStore store;
    private final Permissions permissions;
    private final FieldChecks checks;
    private final Clock clock;
    private final ZoneId zone;
    private final PartRunner runner;
    private final Map<String, Home> homes = new LinkedHashMap<>();

    /** A flow and the subsystem it belongs to. */
    private record Home(Flow<?> flow, Subsystem subsystem) {
    }

    /** @param zone in which a business day begins and ends */
    OneDesk(JpaStore store, Collection<Subsystem> subsystems, Collection<Region> regions,
            AccessSubsystem access, Codes codes, Clock clock, ZoneId zone) {
        this.store = store;
        this.permissions = new Permissions(store, access.permissions().flow().type());
        this.checks = new FieldChecks(codes);
        this.clock = clock;
        this.zone = zone;
        this.runner = new PartRunner(store, checks, additions(regions), clock, zone);
        for (Subsystem subsystem : subsystems) {
            for (Flow<?> flow : subsystem.flows()) {
                homes.put(flow.type().id(), new Home(flow, subsystem));
            }
        }
    }

    private static Map<String, List<Region.Addition<?>>> additions(Collection<Region> regions) {
        return regions.stream().flatMap(region -> region.rules().stream())
                .collect(Collectors.groupingBy(Region.Addition::type));
    }

    @Override
    public Outcome perform(Session session, Request request) {
        return performAll(session, request, Progress.NONE).get(0);
    }

    @Override
    public List<Outcome> performAll(Session session, Request request, Progress progress) {
        Home home = home(request.type());
        return performAll(session, request, progress, home, home.flow());
    }

    private <D extends Document> List<Outcome> performAll(Session session, Request request, Progress progress,
            Home home, Flow<D> flow) {
        Action<D> action = flow.action(request.action()).orElseThrow(
                () -> new IllegalArgumentException(request.type() + " has no action " + request.action()));
        List<String> numbers = numbers(request, action);
        Optional<Refusal> refused = refusedBefore(session, home, action);
        if (refused.isPresent()) {
            return all(numbers, refused.get());
        }
        List<Violation> violations = new ArrayList<>();
        Map<String, Object> values =
                checks.read(request.type(), action.inputs(), request.input(), today(), violations);
        if (!violations.isEmpty()) {
            return all(numbers, Refusal.invalid(violations));
        }
        PartRunner.Job<D> job =
                new PartRunner.Job<>(session, flow.type(), action, new Input(values), request.seen(),
                permissions.officeInCharge(session.holder(), home.subsystem()));
        List<Outcome> outcomes = inParts(job, numbers, progress);
        if (PermissionFlow.TYPE_ID.equals(request.type())) {
            permissions.forgetAll();
        }
        return outcomes;
    }

    private static List<String> numbers(Request request, Action<?> action) {
        List<String> numbers = request.numbers();
        boolean fits = switch (action.mode()) {
            case CREATE -> numbers.isEmpty();
            case CREATE_OR_CHANGE -> numbers.size() == 1;
            case CHANGE -> !numbers.isEmpty() && numbers.size() <= MOST;
        };
        if (!fits || numbers.stream().distinct().count() != numbers.size()
                || request.seen().isPresent() && numbers.size() != 1) {
            throw new IllegalArgumentException("wrong number of documents, or one named twice, for " + action
                    + ": "
                    + numbers.size());
        }
        return numbers.isEmpty() ? List.of("") : numbers;
    }

    private <D extends Document> List<Outcome> inParts(PartRunner.Job<D> job, List<String> numbers,
            Progress progress) {
        List<Outcome> outcomes = new ArrayList<>(numbers.size());
        while (outcomes.size() < numbers.size()) {
            if (progress.stopped()) {
                outcomes.addAll(all(numbers.subList(outcomes.size(), numbers.size()),
                        Refusal.of(Refusal.Kind.STOPPED, "desk.stopped")));
                break;
            }
            int to = Math.min(outcomes.size() + PART, numbers.size());
            try {
                outcomes.addAll(runner.run(job, numbers.subList(outcomes.size(), to)));
            } catch (RuntimeException fault) {
                outcomes.addAll(afterFault(fault, outcomes, numbers));
            }
            progress.done(outcomes.size(), numbers.size());
        }
        return outcomes;
    }

    /** The caller must learn of the parts that are committed, so a fault after them is logged and not thrown. */
    private static List<Outcome> afterFault(RuntimeException fault, List<Outcome> done, List<String> numbers) {
        if (done.isEmpty()) {
            throw fault;
        }
        LOG.log(System.Logger.Level.ERROR, "a batch ended early", fault);
        return all(numbers.subList(done.size(), numbers.size()), Refusal.of(Refusal.Kind.FAILURE, "desk.fault"));
    }

    private Optional<Refusal> refusedBefore(Session session, Home home, Action<?> action) {
        return ended(session).or(() -> action.refusedTo(session.holder()))
                .or(() -> permissions.refused(session.holder(), home.subsystem(), today()));
    }

    private static Optional<Refusal> ended(Session session) {
        return session.ended().map(reason -> new Refusal(Refusal.Kind.SESSION, reason,
                Message.of("session.ended.remedy"), List.of()));
    }

    private static List<Outcome> all(List<String> numbers, Refusal refusal) {
        return numbers.stream().<Outcome>map(number -> new Outcome.Refused(number, refusal)).toList();
    }

    @Override
    public List<Availability> explain(Session session, String type, String number) {
        Home home = home(type);
        return store.get(session, home.flow().type(), number)
                .map(document -> explain(session, document)).orElse(List.of());
    }

    @Override
    public List<Availability> explain(Session session, Document document) {
        Home home = homes.values().stream().filter(one -> one.flow().type().entity() == document.getClass())
                .findFirst().orElseThrow(() ->
                new IllegalArgumentException("no flow for " + document.getClass()));
        return explain(session, document, home, home.flow());
    }

    private <D extends Document> List<Availability> explain(Session session, Document document, Home home,
            Flow<D> flow) {
        DocumentType<D> type = flow.type();
        D own = type.entity().cast(document);
        Situation situation = new Situation(session.holder(), today());
        return flow.actions().stream().filter(action -> action.mode() != Action.Mode.CREATE)
                .map(action -> new Availability(action, refusedBefore(session, home, action)
                        .or(() -> action.refusedFor(own, situation))))
                .toList();
    }

    @Override
    public List<Availability> explainNew(Session session, String type) {
        Home home = home(type);
        return home.flow().actions().stream().filter(action -> action.mode() != Action.Mode.CHANGE)
                .map(action -> new Availability(action, refusedBefore(session, home, action))).toList();
    }

    @Override
    public Optional<Refusal> refusedEntry(Session session, String subsystem) {
        Subsystem one = homes.values().stream().map(Home::subsystem).filter(sub -> sub.id().equals(subsystem))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("no subsystem " + subsystem));
        return ended(session).or(() -> permissions.refused(session.holder(), one, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Home home(String type) {
        Home home = homes.get(type);
        if (home == null) {
            throw new IllegalArgumentException("no document type " + type);
        }
        return home;
    }
}
