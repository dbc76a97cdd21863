package org.eport.core.desk.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.StoredTime;
import org.eport.core.flow.Input;
import org.eport.core.flow.Work;
import org.eport.core.identity.Holder;
import org.eport.core.store.internal.Transaction;

/**
 * The work of one action on one document: remembers every other document the effect touches or creates, so
 * that all of it can be sealed together or undone together.
 */
final class DocumentWork implements Work {

    private final Transaction transaction;
    private final Circumstances now;
    private final Input input;
    private final SealedPart part;
    private final Map<String, Long> countersBefore;
    private final Map<Document, Touched<?>> touched = new LinkedHashMap<>();

    /** What stays the same for all documents of a part. */
    record Circumstances(Holder holder, Instant instant, LocalDate today, Optional<String> officeInCharge) {
    }

    DocumentWork(Transaction transaction, Circumstances now, Input input, SealedPart part) {
        this.transaction = transaction;
        this.now = now;
        this.input = input;
        this.part = part;
        this.countersBefore = transaction.counters();
    }

    /** Takes a document into this work, as it stands before anything is done to it. */
    <D extends Document> Touched<D> touch(DocumentType<D> type, D document, boolean isNew) {
        if (part.holds(document)) {
            throw new PartFullException();
        }
        Touched<D> one = new Touched<>(type, document, isNew);
        touched.put(document, one);
        return one;
    }

    List<Touched<?>> touched() {
        return new ArrayList<>(touched.values());
    }

    /** Puts every touched document and every counter back; what would have been created is forgotten. */
    void undo() {
        touched.values().forEach(Touched::restore);
        touched.clear();
        transaction.counters(countersBefore);
    }

    @Override
    public <T extends Document> Optional<T> find(DocumentType<T> type, String number) {
        Optional<T> found = transaction.find(type, number);
        found.ifPresent(document -> remember(type, document));
        return found;
    }

    @Override
    public <T extends Document> List<T> findAll(DocumentType<T> type, String property, String value,
            int limit) {
        List<T> found = transaction.findAll(type, property, value, limit);
        found.forEach(document -> remember(type, document));
        return found;
    }

    private <T extends Document> void remember(DocumentType<T> type, T document) {
        if (!touched.containsKey(document)) {
            touch(type, document, false);
        }
    }

    @Override
    public <T extends Document> void create(DocumentType<T> type, T document) {
        if (part.created(type, document.number())) {
            throw new PartFullException();
        }
        touch(type, document, true);
    }

    @Override
    public long next(String counter) {
        return transaction.next(counter);
    }

    @Override
    public Holder holder() {
        return now.holder();
    }

    @Override
    public Input input() {
        return input;
    }

    @Override
    public Instant now() {
        return now.instant();
    }

    @Override
    public LocalDate today() {
        return now.today();
    }

    @Override
    public String todayText() {
        return now.today().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    public String nowText() {
        return StoredTime.write(now.instant());
    }

    @Override
    public Optional<String> officeInCharge() {
        return now.officeInCharge();
    }
}
