package org.eport.core.card.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eport.core.card.Card;
import org.eport.core.card.CardListener;
import org.eport.core.card.CardReader;

/**
 * Notices card files that come and go. Looks at the folder at a fixed pace on one daemon thread, because file
 * system events get lost on network folders and differ between systems.
 */
public final class SoftReader implements CardReader {

    public static final String ENDING = ".card";
    public static final Duration PACE = Duration.ofMillis(200);

    private static final System.Logger LOG = System.getLogger(SoftReader.class.getName());

    /** Enough of a file's attributes to see that it was written or replaced. */
    private record Stamp(long modified, long size, Optional<Object> key) {
    }

    /** A file in the folder; no card while it is still being copied and does not yet read as one. */
    private record Place(Stamp stamp, Optional<String> identity, Optional<SoftCard> card) {
    }

    private final String name;
    private final Path folder;
    private final Predicate<Path> wanted;
    private final Kdf kdf;
    private final Map<Path, Place> places = new TreeMap<>();
    private final List<CardListener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService poll;

    /**
     * @param wanted which files of the folder are looked at, besides those that do not end in {@link #ENDING}
     */
    public SoftReader(String name, Path folder, Predicate<Path> wanted, Kdf kdf, Duration pace) {
        this.name = name;
        this.folder = folder.toAbsolutePath();
        this.wanted = wanted;
        this.kdf = kdf;
        this.poll = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "Soft card reader " + name);
            thread.setDaemon(true);
            return thread;
        });
        look();
        poll.scheduleWithFixedDelay(this::look, pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Card> cards() {
        synchronized (places) {
            return places.values().stream().flatMap(place -> place.card().stream()).map(Card.class::cast)
                    .toList();
        }
    }

    @Override
    public void addListener(CardListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(CardListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void close() {
        poll.shutdown();
        List<SoftCard> left;
        synchronized (places) {
            left = places.values().stream().flatMap(place -> place.card().stream()).toList();
            places.clear();
        }
        left.forEach(this::tellRemoved);
        listeners.clear();
    }

    /** One look at the folder. A look that fails means that no card can be reached. */
    private void look() {
        List<SoftCard> removed = new ArrayList<>();
        List<SoftCard> inserted = new ArrayList<>();
        synchronized (places) {
            if (poll.isShutdown()) {
                return;
            }
            Map<Path, Stamp> found = list();
            places.entrySet().removeIf(entry -> {
                boolean left = !found.containsKey(entry.getKey());
                if (left) {
                    entry.getValue().card().ifPresent(removed::add);
                }
                return left;
            });
            found.forEach((file, stamp) -> place(file, stamp, removed, inserted));
        }
        removed.forEach(this::tellRemoved);
        inserted.forEach(card -> tell(listener -> listener.inserted(card)));
    }

    private void place(Path file, Stamp stamp, List<SoftCard> removed, List<SoftCard> inserted) {
        Optional<Place> before = Optional.ofNullable(places.get(file));
        boolean settled = before.isPresent() && before.get().stamp().equals(stamp);
        if (settled && before.get().card().isPresent()) {
            return;
        }
        Optional<String> identity = identity(file);
        if (before.isPresent() && before.get().card().isPresent()) {
            if (before.get().identity().equals(identity)) {
                places.put(file, new Place(stamp, identity, before.get().card()));
                return;
            }
            removed.add(before.get().card().get());
        }
        Optional<SoftCard> card = Optional.empty();
        if (identity.isPresent() || settled) {
            String base = file.getFileName().toString();
            String number = base.substring(0, base.length() - ENDING.length());
            card = Optional.of(new SoftCard(new CardDisk(file), number, identity, kdf));
            inserted.add(card.get());
        }
        places.put(file, new Place(stamp, identity, card));
    }

    private Map<Path, Stamp> list() {
        Map<Path, Stamp> found = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                if (wanted.test(file) && !file.getFileName().toString().startsWith(".")) {
                    stamp(file).ifPresent(stamp -> found.put(file, stamp));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException noFolder) {
            return Map.of();
        } catch (IOException | java.nio.file.DirectoryIteratorException unreachable) {
            LOG.log(System.Logger.Level.WARNING, "Card folder cannot be read: " + name, unreachable);
            return Map.of();
        }
        return found;
    }

    private Optional<Stamp> stamp(Path file) throws IOException {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return seen.isRegularFile()
                    ? Optional.of(new Stamp(seen.lastModifiedTime().to(TimeUnit.NANOSECONDS), seen.size(),
                            Optional.ofNullable(seen.fileKey())))
                    : Optional.empty();
        } catch (NoSuchFileException leftMeanwhile) {
            return Optional.empty();
        }
    }

    private Optional<String> identity(Path file) {
        try {
            return Optional.of(new CardDisk(file).read().identity());
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.DEBUG,
                    "Not readable as a card, perhaps not yet: " + file.getFileName(), unreadable);
            return Optional.empty();
        }
    }

    private void tellRemoved(SoftCard card) {
        card.leave();
        tell(listener -> listener.removed(card));
    }

    private void tell(Consumer<CardListener> news) {
        for (CardListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException failed) { // one listener's fault must not keep the news from the others
                LOG.log(System.Logger.Level.ERROR, "Card listener failed", failed);
            }
        }
    }
}
