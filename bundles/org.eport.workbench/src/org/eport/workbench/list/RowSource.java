package org.eport.workbench.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

import org.eport.core.document.Document;
import org.eport.core.store.Page;
import org.eport.core.store.Query;
import org.eport.workbench.screen.Neighbours;

/**
 * The rows of a list as a table sees them: any number of them, of which only the pages in sight are read, in the
 * background, the last one asked for first. How many there are is known a little later than the first page. What is
 * far down a long list without conditions is read from its end in the opposite order, which costs no walk past what is
 * before it; with conditions the store would have to sort for that.
 *
 * <p>Thread-safe; the listener is called on the thread that reads.
 */
public final class RowSource<D extends Document> implements Neighbours {

    /** Where rows come from; throws what the records throw. */
    public interface Reader<D extends Document> {

        Page<D> find(Query<D> query);

        long count(Query<D> query, int atMost);
    }

    /** Told what has become known. */
    public interface Listener {

        /** Rows have been read, or are not there any more. */
        void changed();

        /** Nothing could be read; what was asked for is forgotten, so that asking again tries again. */
        void failed(RuntimeException why);
    }

    /** Rows of a page. */
    public static final int PAGE = 200;

    private static final int KEPT = 20;
    private static final int WAITING = 4;
    /** From here on reading from the end is worth it. */
    private static final int LONG = 2_000;
    private static final int PLACES = 1_000;

    private final Reader<D> reader;
    private final Query<D> query;
    private final Executor background;
    private final Listener listener;

    private final Map<Integer, List<D>> pages = lru(KEPT);
    /** What is shown until the page has been read again. */
    private final Map<Integer, List<D>> before = lru(KEPT);
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Map<String, Integer> places = lru(PLACES);
    private int round;
    private boolean reading;
    private boolean answered;
    private boolean closed;
    private int known;
    private boolean whole;
    private Optional<String> visited = Optional.empty();

    /** @param query conditions and order; its page does not matter */
    public RowSource(Reader<D> reader, Query<D> query, Executor background, Listener listener) {
        this.reader = reader;
        this.query = query;
        this.background = background;
        this.listener = listener;
    }

    private static <K, V> Map<K, V> lru(int most) {
        return new LinkedHashMap<>(64, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public Query<D> query() {
        return query;
    }

    /** Asks for the first page, and behind it for how many there are. */
    public void open() {
        want(0);
    }

    /** Nothing more is read. */
    public synchronized void close() {
        closed = true;
        wanted.clear();
    }

    /** Rows there are as far as is known. */
    public synchronized int size() {
        return known;
    }

    /** Whether {@link #size} is all of them. */
    public synchronized boolean counted() {
        return whole;
    }

    /** Whether the store has answered at all. */
    public synchronized boolean answered() {
        return answered;
    }

    /** The row when it is in memory; otherwise its page is asked for. */
    public Optional<D> row(int index) {
        synchronized (this) {
            if (index < 0 || answered && index >= known) {
                return Optional.empty();
            }
            List<D> page = pages.get(index / PAGE);
            if (page != null) {
                return at(page, index % PAGE);
            }
        }
        want(index / PAGE);
        synchronized (this) {
            List<D> old = before.get(index / PAGE);
            return old == null ? Optional.empty() : at(old, index % PAGE);
        }
    }

    private static <D> Optional<D> at(List<D> page, int index) {
        return index < page.size() ? Optional.of(page.get(index)) : Optional.empty();
    }

    /** The row when it is in memory; nothing is asked for. */
    public synchronized Optional<D> peek(int index) {
        List<D> page = index < 0 ? null : pages.get(index / PAGE);
        return page == null ? Optional.empty() : at(page, index % PAGE);
    }

    /** The place of a document among the rows in memory. */
    public synchronized OptionalInt indexOf(String number) {
        for (Map.Entry<Integer, List<D>> page : List.copyOf(pages.entrySet())) {
            for (int i = 0; i < page.getValue().size(); i++) {
                if (page.getValue().get(i).number().equals(number)) {
                    return OptionalInt.of(page.getKey() * PAGE + i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** Reads anew what is in sight, while the old rows still stand there. */
    public void reload() {
        synchronized (this) {
            round++;
            before.putAll(pages);
            pages.clear();
            wanted.clear();
        }
        listener.changed();
        want(0);
    }

    private void want(int page) {
        synchronized (this) {
            if (closed) {
                return;
            }
            wanted.remove(page);
            wanted.addFirst(page);
            while (wanted.size() > WAITING) {
                wanted.removeLast();
            }
            if (reading) {
                return;
            }
            reading = true;
        }
        background.execute(this::work);
    }

    private void work() {
        try {
            Optional<Integer> next = next();
            while (next.isPresent()) {
                boolean more = read(next.get());
                listener.changed();
                if (more && next.get() == 0) {
                    background.execute(this::count);
                }
                next = next();
            }
        } catch (RuntimeException e) {
            synchronized (this) {
                reading = false;
                wanted.clear();
            }
            listener.failed(e);
        }
    }

    private synchronized Optional<Integer> next() {
        Optional<Integer> next = Optional.ofNullable(closed ? null : wanted.pollFirst());
        reading = next.isPresent();
        return next;
    }

    /** @return whether there are more behind it */
    private boolean read(int page) {
        int asked;
        int all;
        boolean fromEnd;
        synchronized (this) {
            asked = round;
            all = known;
            fromEnd = whole && query.conditions().isEmpty() && all > LONG && page * PAGE > all / 2 && page * PAGE < all;
        }
        int offset = page * PAGE;
        Page<D> found = fromEnd ? lastRows(all - offset) : reader.find(query.page(offset, PAGE));
        synchronized (this) {
            if (asked == round) {
                pages.put(page, found.rows());
                before.remove(page);
                answered = true;
                if (!fromEnd) {
                    learn(offset, found);
                }
            } else {
                wanted.addLast(page);
            }
        }
        return !fromEnd && found.more();
    }

    private void learn(int offset, Page<D> found) {
        int end = offset + found.rows().size();
        if (!found.more() && (!found.rows().isEmpty() || offset == 0)) {
            known = end;
            whole = true;
        } else if (found.rows().isEmpty()) {
            known = Math.min(known, offset);
        } else {
            known = Math.max(known, end + 1);
        }
    }

    /** The first rows of those that many from the end, read in the opposite order and turned round. */
    private Page<D> lastRows(int fromEnd) {
        int size = Math.min(PAGE, fromEnd);
        Page<D> found = reader.find(query.sortedBy(query.sort(), !query.descending()).page(fromEnd - size, size));
        List<D> rows = new ArrayList<>(found.rows());
        Collections.reverse(rows);
        return new Page<>(rows, fromEnd > size);
    }

    private void count() {
        int asked;
        synchronized (this) {
            asked = round;
        }
        try {
            int count = (int) reader.count(query, Integer.MAX_VALUE);
            synchronized (this) {
                if (asked != round || closed) {
                    return;
                }
                known = count;
                whole = true;
            }
            listener.changed();
        } catch (RuntimeException e) {
            listener.failed(e);
        }
    }

    // --- before and behind ---

    @Override
    public Optional<String> previous(String number) {
        return place(number).flatMap(place -> visit(place.index() - 1));
    }

    /** Where the document has left the list, the one that took its place follows. */
    @Override
    public Optional<String> next(String number) {
        return place(number).flatMap(place -> visit(place.index() + (place.there() ? 1 : 0)));
    }

    /** The document that was last gone to through this list, so that coming back finds it. */
    public synchronized Optional<String> visited() {
        return visited;
    }

    /** Remembers where a document stands that is being opened. */
    public synchronized void opened(String number, int index) {
        places.put(number, index);
        visited = Optional.of(number);
    }

    /** Where a document that was opened from here stood last. */
    public synchronized OptionalInt place(int otherwise, String number) {
        OptionalInt there = indexOf(number);
        return there.isPresent() ? there : OptionalInt.of(places.getOrDefault(number, otherwise));
    }

    private record Place(int index, boolean there) {
    }

    private Optional<Place> place(String number) {
        OptionalInt there = indexOf(number);
        if (there.isPresent()) {
            return Optional.of(new Place(there.getAsInt(), true));
        }
        Integer last;
        synchronized (this) {
            last = places.get(number);
        }
        if (last == null) {
            return Optional.empty();
        }
        return Optional.of(new Place(last, load(last).filter(now -> now.number().equals(number)).isPresent()));
    }

    private Optional<String> visit(int index) {
        Optional<String> number = load(index).map(Document::number);
        number.ifPresent(found -> opened(found, index));
        return number;
    }

    /** Waits for the page when it is not in memory. */
    private Optional<D> load(int index) {
        if (index < 0) {
            return Optional.empty();
        }
        synchronized (this) {
            List<D> page = pages.get(index / PAGE);
            if (page != null) {
                return at(page, index % PAGE);
            }
        }
        read(index / PAGE);
        synchronized (this) {
            return Optional.ofNullable(pages.get(index / PAGE)).flatMap(page -> at(page, index % PAGE));
        }
    }
}
