package org.eport.workbench.list;

import java.util.Optional;

import org.eclipse.swt.widgets.Control;
import org.eport.core.document.Document;
import org.eport.core.store.Query;

/**
 * The rows of the question that was asked last. They become known in other threads and often; the screen is
 * told now and then. For the UI thread.
 */
final class Answer<D extends Document> implements RowSource.Listener {

    /** Told on the UI thread. */
    interface Hooks {

        void rowsChanged();

        void failed(RuntimeException why);
    }

    private static final int CALM_MILLIS = 40;

    private final RowSource.Reader<D> reader;
    private final JobExecutor background;
    private final Later later;
    private final Hooks hooks;
    private Optional<RowSource<D>> rows = Optional.empty();
    private boolean calming;

    Answer(RowSource.Reader<D> reader, String name, Control control, Hooks hooks) {
        this.reader = reader;
        this.background = new JobExecutor(name);
        this.later = Later.on(control);
        this.hooks = hooks;
    }

    /** Empty until something was asked. */
    Optional<RowSource<D>> rows() {
        return rows;
    }

    boolean isTo(Query<D> query) {
        return rows.map(RowSource::query).filter(query::equals).isPresent();
    }

    /** Nothing is read before {@link RowSource#open}. */
    RowSource<D> to(Query<D> query) {
        close();
        RowSource<D> next = new RowSource<>(reader, query, background, this);
        rows = Optional.of(next);
        return next;
    }

    void reload() {
        rows.ifPresent(RowSource::reload);
    }

    void close() {
        rows.ifPresent(RowSource::close);
    }

    @Override
    public void changed() {
        later.run(this::soon);
    }

    @Override
    public void failed(RuntimeException why) {
        later.run(() -> hooks.failed(why));
    }

    private void soon() {
        if (!calming) {
            calming = true;
            hooks.rowsChanged();
            later.display().timerExec(CALM_MILLIS, () -> {
                calming = false;
                if (!later.control().isDisposed()) {
                    hooks.rowsChanged();
                }
            });
        }
    }
}
