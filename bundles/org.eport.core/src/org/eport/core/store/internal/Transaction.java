package org.eport.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.identity.Holder;
import org.eport.core.ledger.LedgerSource.Head;
import org.eport.core.ledger.SealedBatch;
import org.eport.core.store.Condition;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;

/**
 * One writing transaction: rows, entries and seal go in together or not at all. Used on one thread, by the
 * desk only. While it is open no other transaction of the same store can seal.
 */
public final class Transaction {

    /** Sizes of number lists, so that the database sees few different statements. */
    private static final int[] LIST_SIZES = {20, 100, 500};

    private final EntityManager manager;
    private final LedgerWriter ledger;
    private final String storeId;
    private final Head head;
    private Head newest;
    /** Last number given by each counter used; kept with the seal. */
    private final Map<String, Long> counters = new TreeMap<>();

    /** @param known the head, where nobody else can have moved it; empty: it is read and locked */
    Transaction(EntityManager manager, String storeId, Function<Connection, LedgerWriter> writers,
            Optional<Head> known) throws SQLException {
        this.manager = manager;
        this.storeId = storeId;
        manager.setFlushMode(FlushModeType.COMMIT);
        this.ledger = writers.apply(manager.unwrap(Connection.class));
        this.head = known.isPresent() ? known.get() : ledger.lockHead();
        this.newest = head;
    }

    public String storeId() {
        return storeId;
    }

    public Head head() {
        return head;
    }

    /** The head as it is once this transaction is committed. */
    Head newest() {
        return newest;
    }

    /** The documents of these numbers that the holder may see; changes made to them are kept. */
    public <D extends Document> List<D> load(Holder holder, DocumentType<D> type, List<String> numbers) {
        Optional<List<Condition>> scope = Scope.of(holder, type);
        if (scope.isEmpty()) {
            return List.of();
        }
        if (numbers.size() == 1) {
            return find(type, numbers.get(0)).filter(one -> Scope.holds(scope.get(), type, one)).stream()
                    .toList();
        }
        List<D> all = new ArrayList<>(numbers.size());
        int most = LIST_SIZES[LIST_SIZES.length - 1];
        for (int from = 0; from < numbers.size(); from += most) {
            List<String> part = padded(numbers.subList(from, Math.min(from + most, numbers.size())));
            all.addAll(new Selection<>(type).numbers(part).rows(manager).getResultList());
        }
        all.removeIf(document -> !Scope.holds(scope.get(), type, document));
        return all;
    }

    private static List<String> padded(List<String> numbers) {
        List<String> list = new ArrayList<>(numbers);
        for (int size : LIST_SIZES) {
            if (numbers.size() <= size) {
                while (list.size() < size) {
                    list.add(numbers.get(0));
                }
                break;
            }
        }
        return list;
    }

    /** Any document by number, whoever owns it; for effects. */
    public <D extends Document> Optional<D> find(DocumentType<D> type, String number) {
        return Optional.ofNullable(manager.find(type.entity(), number));
    }

    public <D extends Document> List<D> findAll(DocumentType<D> type, String property, String value,
            int limit) {
        return new Selection<>(type).given(List.of(Condition.equal(property, value)))
                .rows(manager, "number", false).setMaxResults(limit).getResultList();
    }

    /** Numbers of a list that documents of this type already have. */
    public <D extends Document> List<String> taken(DocumentType<D> type, List<String> numbers) {
        List<String> taken = new ArrayList<>();
        int most = LIST_SIZES[LIST_SIZES.length - 1];
        for (int from = 0; from < numbers.size(); from += most) {
            List<String> part = padded(numbers.subList(from, Math.min(from + most, numbers.size())));
            taken.addAll(new Selection<>(type).numbers(part).numbers(manager).getResultList());
        }
        return taken;
    }

    public void add(Document document) {
        manager.persist(document);
    }

    /** Forgets what was done to a document in this transaction. */
    public void forget(Document document) {
        manager.detach(document);
    }

    public long next(String counter) {
        try {
            long next = (counters.containsKey(counter) ? counters.get(counter) : ledger.last(counter)) + 1;
            counters.put(counter, next);
            return next;
        } catch (SQLException e) {
            throw new StoreException(Message.of("store.failed", e.getMessage()), e);
        }
    }

    /** The numbers given so far, to come back to when what they were given for is undone. */
    public Map<String, Long> counters() {
        return Map.copyOf(counters);
    }

    public void counters(Map<String, Long> before) {
        counters.clear();
        counters.putAll(before);
    }

    public void append(SealedBatch batch, byte[] certificate, String fingerprint, boolean newCertificate) {
        try {
            if (newCertificate) {
                ledger.keepCertificate(fingerprint, certificate);
            }
            ledger.append(batch);
            newest = new Head(batch.number(), batch.chainHash());
            for (Map.Entry<String, Long> counter : counters.entrySet()) {
                ledger.keep(counter.getKey(), counter.getValue());
            }
        } catch (SQLException e) {
            throw new StoreException(Message.of("store.failed", e.getMessage()), e);
        }
    }
}
