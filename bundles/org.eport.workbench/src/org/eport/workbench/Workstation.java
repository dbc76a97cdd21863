package org.eport.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eport.core.desk.Outcome;
import org.eport.core.desk.Request;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.identity.Holder;
import org.eport.core.identity.Session;
import org.eport.core.text.Message;
import org.eport.core.text.Texts;

/**
 * What every screen is given: the rooms of this instance, who sits here, and the words to speak in. Reached through
 * {@code getSite().getService(Workstation.class)}; there is one for each running workbench. Thread-safe. Listeners
 * are called on the thread something happened on.
 */
public final class Workstation {

    /** Told what happens at this seat. */
    public interface Listener {

        /** Somebody sits down; the same holder again after a lock, or another. */
        default void opened(Session session) {
            // not everybody cares
        }

        /** The card has left or the holder has locked the screen; what was typed stays for its owner. */
        default void locked() {
            // not everybody cares
        }

        /** A screen stands there with what it is for: {@code list} with its first rows, {@code document} whole. */
        default void shown(String screen) {
            // only who measures cares
        }

        /** The desk has answered. */
        default void performed(Request request, List<Outcome> outcomes) {
            // not everybody cares
        }
    }

    private final Path folder;
    private final Workplace workplace;
    private final Clock clock;
    private final Locale locale;
    private final Texts own;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile Session session;

    /** @param folder the instance folder the workplace was opened in */
    public Workstation(Path folder, Workplace workplace, Clock clock, Locale locale) {
        this.folder = folder;
        this.workplace = workplace;
        this.clock = clock;
        this.locale = locale;
        this.own = new Texts(List.of(Workstation.class.getClassLoader()));
    }

    public Path folder() {
        return folder;
    }

    public Workplace workplace() {
        return workplace;
    }

    public Clock clock() {
        return clock;
    }

    /** The business day, see {@link Workplaces#BUSINESS_ZONE}. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Workplaces.BUSINESS_ZONE);
    }

    public Locale locale() {
        return locale;
    }

    /** The finished sentence; texts of the workbench go before those of what is installed. */
    public String say(Message message) {
        Message plain = new Message(message.key(), message.args().stream()
                .map(arg -> arg instanceof Message nested ? say(nested) : arg).toList());
        boolean mine = own.find(message.key(), locale).isPresent();
        return (mine ? own : workplace.texts()).render(plain, locale);
    }

    public String say(String key, Object... args) {
        return say(Message.of(key, args));
    }

    /** Whether there is a text of this key. */
    public boolean knows(String key) {
        return own.find(key, locale).isPresent() || workplace.texts().find(key, locale).isPresent();
    }

    /**
     * Who works here; ended ones included, so that a screen which is behind a lock still knows its owner.
     *
     * @throws IllegalStateException before the first login: screens are made after it
     */
    public Session session() {
        return present().orElseThrow(() -> new IllegalStateException("nobody has logged in"));
    }

    public Optional<Session> present() {
        return Optional.ofNullable(session);
    }

    public Holder holder() {
        return session().holder();
    }

    /** Nobody may see or do anything: no session yet, or it has ended. */
    public boolean locked() {
        Session now = session;
        return now == null || now.ended().isPresent();
    }

    /** The folder for what this holder keeps here: drafts, saved queries, layout. Made when it is not there. */
    public Path ownFolder() {
        try {
            return Files.createDirectories(folder.resolve("users").resolve(holder().cardNumber()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Called by the login alone. */
    public void open(Session next) {
        session = next;
        next.onEnd(() -> {
            if (session == next) {
                listeners.forEach(Listener::locked);
            }
        });
        listeners.forEach(listener -> listener.opened(next));
    }

    /** Called by a screen when a person can work with it; see {@link Listener#shown}. */
    public void shown(String screen) {
        listeners.forEach(listener -> listener.shown(screen));
    }

    /** Called by whoever asked the desk, so that lists, receipts and counts follow. */
    public void performed(Request request, List<Outcome> outcomes) {
        listeners.forEach(listener -> listener.performed(request, outcomes));
    }

    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }
}
