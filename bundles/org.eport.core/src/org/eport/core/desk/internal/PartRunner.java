package org.eport.core.desk.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.OptimisticLockException;

import org.eport.core.card.CardException;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.Region;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.EntryPointer;
import org.eport.core.document.Field;
import org.eport.core.document.FieldChecks;
import org.eport.core.document.Violation;
import org.eport.core.flow.Action;
import org.eport.core.flow.Input;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.flow.Situation;
import org.eport.core.identity.Session;
import org.eport.core.store.StoreException;
import org.eport.core.store.internal.JpaStore;
import org.eport.core.store.internal.Transaction;
import org.eport.core.text.Message;

/**
 * Takes one action on the documents of one part, in one transaction under one seal. A document that is
 * refused leaves no trace; a transaction that fails leaves none of the whole part.
 */
final class PartRunner {

    private final JpaStore store;
    private final FieldChecks checks;
    private final Map<String, List<Region.Addition<?>>> additions;
    private final Clock clock;
    private final ZoneId zone;
    private final Set<String> keptCertificates = ConcurrentHashMap.newKeySet();

    /** What is the same for all parts of a request. */
    record Job<D extends Document>(Session session, DocumentType<D> type, Action<D> action, Input input,
            OptionalLong seen, Optional<String> officeInCharge) {
    }

    /** Carries a card's failure out of the transaction, which is undone by it. */
    private static final class CardFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CardFailure(CardException cause) {
            super(cause);
        }

        CardException card() {
            return (CardException) getCause();
        }
    }

    /** @param additions rules of regions, by document type */
    PartRunner(JpaStore store, FieldChecks checks, Map<String, List<Region.Addition<?>>> additions,
            Clock clock, ZoneId zone) {
        this.store = store;
        this.checks = checks;
        this.additions = additions;
        this.clock = clock;
        this.zone = zone;
    }

    /** One outcome for each number it got to, at least one; the caller comes again with the rest. */
    <D extends Document> List<Outcome> run(Job<D> job, List<String> numbers) {
        try {
            List<Outcome> outcomes = store.write(transaction -> inside(transaction, job, numbers));
            if (outcomes.stream().anyMatch(Outcome::accepted)) {
                keptCertificates.add(job.session().holder().fingerprint());
            }
            return outcomes;
        } catch (OptimisticLockException e) {
            return all(numbers, Refusal.of(Refusal.Kind.CONFLICT, "desk.conflict"));
        } catch (CardFailure e) {
            return all(numbers, new Refusal(Refusal.Kind.SESSION, e.card().text(),
                    Message.of("session.ended.remedy"), List.of()));
        } catch (StoreException e) {
            return all(numbers, new Refusal(Refusal.Kind.FAILURE, e.text(), Message.of("store.failed.remedy"),
                    List.of()));
        }
    }

    private static List<Outcome> all(List<String> numbers, Refusal refusal) {
        return numbers.stream().<Outcome>map(number -> new Outcome.Refused(number, refusal)).toList();
    }

    private <D extends Document> List<Outcome> inside(Transaction transaction, Job<D> job,
            List<String> numbers) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = LocalDate.ofInstant(now, zone);
        var circumstances = new DocumentWork.Circumstances(job.session().holder(), now, today,
                job.officeInCharge());
        SealedPart part = new SealedPart(transaction, job.session(), now);
        Map<String, D> loaded = load(transaction, job, numbers);
        List<Outcome> outcomes = new ArrayList<>(numbers.size());
        try {
            for (String number : numbers) {
                DocumentWork work = new DocumentWork(transaction, circumstances, job.input(), part);
                outcomes.add(one(transaction, job, part, work, number,
                        Optional.ofNullable(loaded.get(number))));
            }
        } catch (PartFullException full) {
            if (outcomes.isEmpty()) {
                throw new IllegalStateException("an action changes one document twice", full);
            }
        }
        if (!part.isEmpty()) {
            seal(job, part);
        }
        return outcomes;
    }

    private void seal(Job<?> job, SealedPart part) {
        String fingerprint = job.session().holder().fingerprint();
        try {
            part.seal(!keptCertificates.contains(fingerprint));
        } catch (CardException e) {
            throw new CardFailure(e);
        }
    }

    private static <D extends Document> Map<String, D> load(Transaction transaction, Job<D> job,
            List<String> numbers) {
        Map<String, D> loaded = new HashMap<>();
        if (job.action().mode() != Action.Mode.CREATE) {
            transaction.load(job.session().holder(), job.type(), numbers)
                    .forEach(document -> loaded.put(document.number(), document));
        }
        return loaded;
    }

    private <D extends Document> Outcome one(Transaction transaction, Job<D> job, SealedPart part,
            DocumentWork work, String number, Optional<D> loaded) {
        boolean creates = loaded.isEmpty() && job.action().mode() != Action.Mode.CHANGE;
        if (loaded.isEmpty() && (!creates || hidden(transaction, job, number))) {
            return new Outcome.Refused(number, Refusal.of(Refusal.Kind.NOT_FOUND, "desk.notFound", number));
        }
        D document = loaded.orElseGet(() -> fresh(job, number));
        Optional<Refusal> refusal = creates ? Optional.empty()
                : stale(job, document).or(() -> job.action().refusedFor(document,
                        new Situation(job.session().holder(), work.today())));
        if (refusal.isPresent()) {
            return new Outcome.Refused(number, refusal.get());
        }
        Touched<D> subject = work.touch(job.type(), document, creates);
        try {
            job.action().apply(document, work);
            List<Violation> violations = violations(transaction, work);
            if (!violations.isEmpty()) {
                throw new RefusedException(Refusal.invalid(violations));
            }
        } catch (RefusedException e) {
            work.undo();
            return new Outcome.Refused(number, e.refusal());
        } catch (PartFullException e) {
            work.undo();
            throw e;
        }
        EntryPointer place = part.add(work, subject, job.action());
        return new Outcome.Accepted(document.number(), states(job.type(), document),
                place.seal() + "-" + (place.index() + 1),
                Message.of(job.action().labelKey() + ".done", document.number()));
    }

    private static <D extends Document> D fresh(Job<D> job, String number) {
        D document = job.type().create();
        if (!number.isEmpty()) {
            document.number(number);
        }
        if (job.session().holder().kind().enterprise()) {
            document.orgCode(job.session().holder().organisation());
        }
        return document;
    }

    /** There is a document of this number, but not for this card to see. */
    private static <D extends Document> boolean hidden(Transaction transaction, Job<D> job, String number) {
        return !number.isEmpty() && transaction.find(job.type(), number).isPresent();
    }

    private static Optional<Refusal> stale(Job<?> job, Document document) {
        boolean changed = job.seen().isPresent() && job.seen().getAsLong() != document.version();
        return changed ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "desk.conflict")) : Optional.empty();
    }

    private List<Violation> violations(Transaction transaction, DocumentWork work) {
        List<Violation> violations = new ArrayList<>();
        Map<DocumentType<?>, List<String>> created = new HashMap<>();
        for (Touched<?> one : work.touched()) {
            check(one, work.today(), violations);
            if (one.isNew()) {
                created.computeIfAbsent(one.type(), type -> new ArrayList<>()).add(one.document().number());
            }
        }
        created.forEach((type, numbers) -> transaction.taken(type, numbers).forEach(number -> violations.add(
                new Violation("FIELD-TAKEN", "number", Message.of("field.taken", number),
                        Message.of("field.taken.remedy", number)))));
        return violations;
    }

    private <D extends Document> void check(Touched<D> one, LocalDate today, List<Violation> violations) {
        DocumentType<D> type = one.type();
        boolean changed = one.isNew();
        for (Field field : type.fields()) {
            if (one.isNew() || one.differs(field)) {
                checks.check(type.id(), field, type.get(one.document(), field.name()), today, violations);
                changed = true;
            }
        }
        if (changed && violations.isEmpty()) {
            type.rules().forEach(rule -> rule.check(one.document(), today).ifPresent(violations::add));
            additions.getOrDefault(type.id(), List.of())
                    .forEach(more -> more.check(one.document(), today).ifPresent(violations::add));
        }
    }

    private static <D extends Document> Map<String, String> states(DocumentType<D> type, D document) {
        Map<String, String> states = new TreeMap<>();
        type.fields().stream().filter(field -> field.kind() == Field.Kind.STATUS).forEach(
                field -> states.put(field.name(), String.valueOf(type.get(document, field.name()))));
        return states;
    }
}
