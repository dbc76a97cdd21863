package org.eport.workbench.list;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;

import org.eport.core.store.Page;
import org.eport.core.store.Query;

/** A store in memory that remembers what it was asked, and work that waits until a test lets it run. */
final class Shelf implements RowSource.Reader<Note>, Executor {

    final List<Note> notes;
    final List<String> asked = new ArrayList<>();
    final Deque<Runnable> waiting = new ArrayDeque<>();
    RuntimeException failure;

    Shelf(int count) {
        notes = new ArrayList<>(Note.many(count));
    }

    @Override
    public Page<Note> find(Query<Note> query) {
        asked.add((query.descending() ? "-" : "") + query.offset() + "+" + query.limit());
        if (failure != null) {
            throw failure;
        }
        List<Note> sorted = new ArrayList<>(notes);
        if (query.descending()) {
            Collections.reverse(sorted);
        }
        int from = Math.min(query.offset(), sorted.size());
        int to = Math.min(from + query.limit(), sorted.size());
        return new Page<>(sorted.subList(from, to), to < sorted.size());
    }

    @Override
    public long count(Query<Note> query, int atMost) {
        asked.add("count");
        return Math.min(atMost, notes.size());
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
    }

    /** Lets everything run that waits, and what that leads to. */
    void run() {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }
}
