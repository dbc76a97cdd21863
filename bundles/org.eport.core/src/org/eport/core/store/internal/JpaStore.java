package org.eport.core.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.RollbackException;

import org.eclipse.persistence.exceptions.EclipseLinkException;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.identity.Session;
import org.eport.core.identity.Trust;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.LedgerSource;
import org.eport.core.ledger.LedgerVerifier;
import org.eport.core.ledger.PastDocument;
import org.eport.core.ledger.PastDocuments;
import org.eport.core.ledger.SealedBatch;
import org.eport.core.ledger.Sight;
import org.eport.core.store.Condition;
import org.eport.core.store.Contribution;
import org.eport.core.store.Page;
import org.eport.core.store.Query;
import org.eport.core.store.Records;
import org.eport.core.store.StoreException;
import org.eport.core.text.Message;

/**
 * The store over one database: reads for everybody, one writing transaction at a time for the desk.
 * Thread-safe.
 */
public final class JpaStore implements Records, LedgerSource, AutoCloseable {

    private static final int STREAM_PAGE = 2_000;
    /** From here on reading only the rows of the page pays for a second query. */
    private static final int DEEP = 2_000;
    /** Rows looked up by number in one statement; the database plans a statement with thousands too long. */
    private static final int AT_ONCE = 500;
    /** Up to here counting one by one is quicker than having all of them counted. */
    private static final int FEW = 10_000;

    private final Database database;
    private final EntityManagerFactory factory;
    private final List<DocumentType<?>> types;
    private final String storeId;
    private final ReentrantLock writing = new ReentrantLock(true);
    /** As the last transaction left it; guarded by the lock. */
    private Optional<Head> head = Optional.empty();
    /**
     * Of each connection that ever wrote; guarded by the lock. The pool keeps few and never closes them in
     * between.
     */
    private final Map<Connection, LedgerWriter> writers = new IdentityHashMap<>();

    public JpaStore(Database database, List<Contribution> contributions) {
        this.database = database;
        this.types = contributions.stream().flatMap(one -> one.types().stream()).<DocumentType<?>>map(t -> t)
                .toList();
        try {
            new Migrations(database).run(contributions);
            this.storeId = ensureStoreId();
            this.factory = Persistence.open(database, contributions);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private String ensureStoreId() {
        return onConnection(connection -> {
            Optional<String> known = LedgerTables.storeId(connection);
            if (known.isPresent()) {
                return known.get();
            }
            String fresh = UUID.randomUUID().toString();
            LedgerTables.found(connection, fresh);
            return fresh;
        });
    }

    // --- reading documents ---

    @Override
    public <D extends Document> Page<D> find(Session session, Query<D> query) {
        Optional<List<Condition>> scope = scope(session, query.type());
        if (scope.isEmpty()) {
            return new Page<>(List.of(), false);
        }
        return reading(manager -> {
            Selection<D> selection = new Selection<>(query.type()).asked(query.conditions())
                    .given(scope.get());
            boolean wholeRows = query.offset() < DEEP && byNumberAlone(query);
            List<D> rows = wholeRows ? selection.rows(manager, query.sort(), query.descending())
                    .setFirstResult(query.offset()).setMaxResults(query.limit() + 1).getResultList()
                    : deep(manager, selection, query);
            boolean more = rows.size() > query.limit();
            return new Page<>(more ? rows.subList(0, query.limit()) : rows, more);
        });
    }

    /** Then the rows lie together and are quickly found. */
    private static boolean byNumberAlone(Query<?> query) {
        return "number".equals(query.sort()) && !query.conditions().isEmpty()
                && query.conditions().stream().allMatch(condition -> "number".equals(condition.property()));
    }

    /**
     * Walks numbers only, which an index holds, as far as the page: rows left out are not read, and where
     * there is no index for the order, numbers are sorted and not rows.
     */
    private static <D extends Document> List<D> deep(EntityManager manager, Selection<D> selection,
            Query<D> query) {
        List<String> numbers = selection.sortedNumbers(manager, query.sort(), query.descending())
                .setFirstResult(query.offset()).setMaxResults(query.limit() + 1).getResultList();
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<String, D> found = new HashMap<>();
        for (int i = 0; i < numbers.size(); i += AT_ONCE) {
            new Selection<>(query.type()).numbers(numbers.subList(i, Math.min(i + AT_ONCE, numbers.size())))
                    .rows(manager).getResultList().forEach(row -> found.put(row.number(), row));
        }
        return numbers.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public <D extends Document> long count(Session session, Query<D> query, int atMost) {
        Optional<List<Condition>> scope = scope(session, query.type());
        if (scope.isEmpty()) {
            return 0;
        }
        return reading(manager -> {
            Selection<D> selection = new Selection<>(query.type()).asked(query.conditions())
                    .given(scope.get());
            return atMost > FEW || atMost < 1 ? Math.min(atMost, selection.count(manager))
                    : selection.numbers(manager).setMaxResults(atMost).getResultList().size();
        });
    }

    @Override
    public <D extends Document> SortedMap<String, Long> tally(Session session, Query<D> query, String property,
            int length) {
        Optional<List<Condition>> scope = scope(session, query.type());
        if (scope.isEmpty()) {
            return new TreeMap<>();
        }
        return reading(manager -> {
            SortedMap<String, Long> counts = new TreeMap<>();
            for (Object[] row : new Selection<>(query.type()).asked(query.conditions()).given(scope.get())
                    .tally(manager, property, length).getResultList()) {
                counts.merge(row[0] == null ? "" : String.valueOf(row[0]), (Long) row[1], Long::sum);
            }
            return counts;
        });
    }

    @Override
    public Map<String, Instant> changed(Session session, Collection<? extends Document> documents) {
        session.ended().ifPresent(JpaStore::refuseEnded);
        Set<Long> seals = documents.stream().map(document -> document.lastEntry().seal())
                .collect(Collectors.toSet());
        Map<Long, Instant> times = onConnection(connection -> LedgerTables.times(connection, seals));
        Map<String, Instant> changed = new HashMap<>();
        documents.forEach(document -> Optional.ofNullable(times.get(document.lastEntry().seal()))
                .ifPresent(time -> changed.put(document.number(), time)));
        return changed;
    }

    @Override
    public <D extends Document> Optional<DocumentHistory> history(Session session, DocumentType<D> type,
            String number, Trust trust) {
        return get(session, type, number)
                .map(document -> new LedgerVerifier(this, trust).history(type, document.number()));
    }

    @Override
    public Page<PastDocument> past(Session session, String type, String number, int offset, int limit,
            Trust trust) {
        session.ended().ifPresent(JpaStore::refuseEnded);
        List<PastDocument> found = new PastDocuments(this, trust).list(Sight.of(session.holder()), type, number,
                offset, limit + 1);
        return new Page<>(found.subList(0, Math.min(found.size(), limit)), found.size() > limit);
    }

    @Override
    public Optional<DocumentHistory> past(Session session, String type, String number, Trust trust) {
        session.ended().ifPresent(JpaStore::refuseEnded);
        return new PastDocuments(this, trust).history(Sight.of(session.holder()), type, number);
    }

    @Override
    public <D extends Document> Optional<D> get(Session session, DocumentType<D> type, String number) {
        return find(session, Query.of(type, Condition.equal("number", number))).rows().stream().findFirst();
    }

    /** A document whoever owns it; for the house itself, never for a caller's question. */
    public <D extends Document> Optional<D> peek(DocumentType<D> type, String number) {
        return reading(manager -> Optional.ofNullable(manager.find(type.entity(), number)));
    }

    private static Optional<List<Condition>> scope(Session session, DocumentType<?> type) {
        session.ended().ifPresent(JpaStore::refuseEnded);
        return Scope.of(session.holder(), type);
    }

    private static void refuseEnded(Message reason) {
        throw new RefusedException(new Refusal(Refusal.Kind.SESSION, reason,
                Message.of("session.ended.remedy"), List.of()));
    }

    private <R> R reading(Function<EntityManager, R> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            return work.apply(manager);
        } catch (PersistenceException | EclipseLinkException e) { // the second for a row nothing can be made of
            throw failed(e);
        }
    }

    // --- writing, for the desk ---

    /**
     * Runs work in a transaction and commits it durably; whatever the work throws undoes all of it.
     *
     * @throws OptimisticLockException when another writer changed one of the documents meanwhile
     */
    public <R> R write(Function<Transaction, R> work) {
        writing.lock();
        try (EntityManager manager = factory.createEntityManager()) {
            manager.getTransaction().begin();
            try {
                Transaction transaction = new Transaction(manager, storeId, this::writer, takeHead());
                R result = work.apply(transaction);
                manager.getTransaction().commit();
                head = Optional.of(transaction.newest());
                return result;
            } catch (SQLException e) {
                throw new StoreException(Message.of("store.failed", e.getMessage()), e);
            } catch (RollbackException e) {
                throw e.getCause() instanceof OptimisticLockException conflict ? conflict : failed(e);
            } catch (OptimisticLockException e) {
                throw e;
            } catch (PersistenceException | EclipseLinkException e) {
                throw failed(e);
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        } finally {
            writing.unlock();
        }
    }

    /** Forgotten until the transaction is committed: what became of one that fails is read again. */
    private Optional<Head> takeHead() {
        Optional<Head> known = database.exclusive() ? head : Optional.empty();
        head = Optional.empty();
        return known;
    }

    private LedgerWriter writer(Connection connection) {
        return writers.computeIfAbsent(connection, LedgerWriter::new);
    }

    private static StoreException failed(RuntimeException e) {
        return new StoreException(Message.of("store.failed", e.getMessage()), e);
    }

    // --- reading the ledger ---

    @Override
    public String storeId() {
        return storeId;
    }

    @Override
    public Head head() {
        return onConnection(LedgerTables::head);
    }

    @Override
    public void seals(Predicate<SealedBatch> visitor) {
        onConnection(connection -> {
            LedgerTables.each(connection, visitor);
            return null;
        });
    }

    @Override
    public Optional<SealedBatch> seal(long number) {
        return onConnection(connection -> LedgerTables.one(connection, number));
    }

    @Override
    public Optional<byte[]> certificate(String fingerprint) {
        return onConnection(connection -> LedgerTables.certificate(connection, fingerprint));
    }

    @Override
    public Collection<DocumentType<?>> types() {
        return types;
    }

    @Override
    public void rows(DocumentType<?> type, Consumer<Row> visitor) {
        stream(type, visitor);
    }

    /** Reads the next part while the visitor is busy with this one. */
    private <D extends Document> void stream(DocumentType<D> type, Consumer<Row> visitor) {
        CompletableFuture<List<Found<D>>> next = CompletableFuture.supplyAsync(() -> part(type, ""));
        List<Found<D>> part;
        do {
            part = joined(next);
            if (part.size() == STREAM_PAGE) {
                String last = part.get(STREAM_PAGE - 1).number();
                next = CompletableFuture.supplyAsync(() -> part(type, last));
            }
            part.forEach(found -> visitor.accept(row(type, found)));
        } while (part.size() == STREAM_PAGE);
    }

    /** A row on its way to the verifier; without a document when it holds what no document can hold. */
    private record Found<D extends Document>(String number, Optional<D> document) {
    }

    private <D extends Document> List<Found<D>> part(DocumentType<D> type, String after) {
        try {
            List<D> documents = reading(manager -> new Selection<>(type).after(after)
                    .rows(manager, "number", false)
                    .setMaxResults(STREAM_PAGE).setHint("eclipselink.read-only", "true").getResultList());
            return documents.stream().map(one -> new Found<>(one.number(), Optional.of(one))).toList();
        } catch (StoreException unreadable) {
            return reading(manager -> new Selection<>(type).after(after).sortedNumbers(manager, "number", false)
                    .setMaxResults(STREAM_PAGE).getResultList()).stream().map(number -> found(type, number))
                    .toList();
        }
    }

    private <D extends Document> Found<D> found(DocumentType<D> type, String number) {
        try {
            return new Found<>(number, peek(type, number));
        } catch (StoreException unreadable) {
            return new Found<>(number, Optional.empty());
        }
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException failure ? failure : e;
        }
    }

    @Override
    public Optional<Row> row(DocumentType<?> type, String number) {
        return single(type, number);
    }

    private <D extends Document> Optional<Row> single(DocumentType<D> type, String number) {
        return reading(manager -> new Selection<>(type).numbers(List.of(number)).numbers(manager)
                .getResultList())
                .stream().findFirst().map(present -> row(type, found(type, present)));
    }

    private static <D extends Document> Row row(DocumentType<D> type, Found<D> found) {
        return found.document()
                .map(document -> new Row(document.number(), document.version(), document.lastEntry(),
                type.snapshot(document))).orElseGet(() -> Row.unreadable(found.number()));
    }

    /** A piece of JDBC. */
    private interface OnConnection<R> {

        R apply(Connection connection) throws SQLException;
    }

    private <R> R onConnection(OnConnection<R> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new StoreException(Message.of("store.failed", e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
