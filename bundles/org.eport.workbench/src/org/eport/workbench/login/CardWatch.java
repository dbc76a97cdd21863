package org.eport.workbench.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eport.core.card.Card;
import org.eport.core.card.CardException;
import org.eport.core.card.CardListener;
import org.eport.core.card.CardReader;
import org.eport.core.card.PinStatus;
import org.eport.core.desk.Workplace;
import org.eport.core.identity.Holder;
import org.eport.core.identity.IdentityException;
import org.eport.core.text.Message;
import org.eport.workbench.Workstation;

/**
 * Looks which cards are in the readers and whom they belong to, in a job, whenever one comes or goes. Many
 * changes at once are one look.
 */
final class CardWatch implements CardListener, AutoCloseable {

    private final Workstation station;
    private final Workplace workplace;
    private final Consumer<List<FoundCard>> seen;
    private final List<CardReader> readers;
    private final Job look;

    /** @param seen is told every time, on a thread of a job */
    CardWatch(Workstation station, Consumer<List<FoundCard>> seen) {
        this.station = station;
        this.workplace = station.workplace();
        this.seen = seen;
        this.readers = workplace.readers();
        this.look = new Job(station.say("workbench.login.looking")) {

            @Override
            protected IStatus run(IProgressMonitor monitor) {
                seen.accept(cards());
                return Status.OK_STATUS;
            }
        };
        look.setSystem(true);
        readers.forEach(reader -> reader.addListener(this));
        again();
    }

    /** Looks once more, for example because a try was spent. */
    void again() {
        look.schedule();
    }

    @Override
    public void inserted(Card card) {
        again();
    }

    @Override
    public void removed(Card card) {
        again();
    }

    @Override
    public void close() {
        readers.forEach(reader -> reader.removeListener(this));
        look.cancel();
    }

    private List<FoundCard> cards() {
        List<FoundCard> found = new ArrayList<>();
        for (CardReader reader : readers) {
            for (Card card : reader.cards()) {
                found.add(identify(card, name(reader)));
            }
        }
        return found;
    }

    private FoundCard identify(Card card, String reader) {
        Optional<Holder> holder = Optional.empty();
        Optional<PinStatus> status = Optional.empty();
        Optional<Message> problem = Optional.empty();
        try {
            holder = Optional.of(workplace.trust().read(card.certificate()));
            status = Optional.of(card.pinStatus());
            workplace.login().identify(card);
        } catch (CardException e) {
            problem = Optional.of(e.text());
        } catch (IdentityException e) {
            problem = Optional.of(e.text());
        }
        return new FoundCard(card, reader, holder, status, problem);
    }

    /** A soft reader is called after its folder; the last part of the path tells enough. */
    private String name(CardReader reader) {
        String name = reader.name();
        int parent = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return parent < 0 ? name : station.say("workbench.login.softReader", name.substring(parent + 1));
    }
}
