package org.eport.workbench.form;

import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.workbench.Workstation;
import org.eport.workbench.draft.Draft;
import org.eport.workbench.draft.DraftJournal;
import org.eport.workbench.draft.Drafts;
import org.eport.workbench.draft.Edits;

/**
 * Keeps what is typed into one form, from the first letter to the answer of the desk. The answer is noted
 * even when the form was closed meanwhile.
 */
final class DraftKeeper {

    private final Workstation station;
    private final Drafts drafts;
    private final DraftJournal journal;
    private Map<String, Object> last;

    DraftKeeper(Workstation station, Drafts drafts, DraftJournal journal, Map<String, Object> shown,
            Consumer<IOException> failed) {
        this.station = station;
        this.drafts = drafts;
        this.journal = journal;
        this.last = shown;
        journal.onFailure(failed);
    }

    String id() {
        return journal.id();
    }

    Draft draft() {
        return journal.draft();
    }

    void changed(Map<String, Object> now) {
        Map<String, Object> edits = Edits.between(last, now);
        last = now;
        if (!edits.isEmpty()) {
            journal.edit(edits);
        }
    }

    /** @param then told on another thread when all is safe */
    void flush(Runnable then) {
        journal.flush().thenRun(then);
    }

    /** Call before the request is made; the result is called when it is not made after all. */
    Runnable await(Request request) {
        Workstation.Listener answer = new Workstation.Listener() {

            @Override
            public void performed(Request answered, java.util.List<Outcome> outcomes) {
                if (answered == request) {
                    station.removeListener(this);
                    if (outcomes.stream().allMatch(Outcome::accepted)) {
                        drafts.submitted(journal.id());
                    } else {
                        journal.refused();
                    }
                }
            }
        };
        station.addListener(answer);
        return () -> station.removeListener(answer);
    }

    void sent() {
        journal.sent();
    }

    void discard() {
        drafts.discard(journal.id());
    }

    void close() {
        drafts.close(journal);
    }
}
