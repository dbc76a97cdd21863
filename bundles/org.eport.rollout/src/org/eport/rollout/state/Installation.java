package org.eport.rollout.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.fault.DiskFault;

/**
 * One installed product on the disk. {@code states/current} holds the number of the state in force; without it that is
 * state 0, the product as delivered. The start script reads the same file.
 */
public final class Installation {

    /** Stands in a state that was in force once: another program may still be running from it. */
    private static final String COMMITTED = "committed";
    private static final Duration STILL_RUNNING = Duration.ofDays(2);
    /** States kept behind the one in force, for going back. */
    private static final int KEPT = 5;

    private final Path folder;
    private final int running;

    /** @param running number of the state this process was started from, −1 when it is another program */
    public Installation(Path folder, int running) {
        this.folder = folder.toAbsolutePath().normalize();
        this.running = running;
    }

    /** The number of the state whose configuration folder this is; −1 when it is none of this installation. */
    public static int number(Path folder, Path configuration) {
        Path own = configuration.toAbsolutePath().normalize();
        Path states = folder.toAbsolutePath().normalize().resolve("states");
        if (own.startsWith(states)) {
            String name = states.relativize(own).getName(0).toString();
            return name.matches("[0-9]{1,9}") ? Integer.parseInt(name) : -1;
        }
        return own.startsWith(folder.toAbsolutePath().normalize()) ? 0 : -1;
    }

    public Path folder() {
        return folder;
    }

    /** Where the deployment puts the keys it trusts. */
    public Path keys() {
        return folder.resolve("keys");
    }

    public Path states() {
        return folder.resolve("states");
    }

    public int running() {
        return running;
    }

    /** Number of the state in force. */
    public int current() {
        return number("current");
    }

    /** The highest number that was ever given away, so that none means two things. */
    private int newest() {
        return number("newest");
    }

    private int number(String file) {
        Path pointer = states().resolve(file);
        try {
            String text = Files.exists(pointer) ? Files.readString(pointer).strip() : "0";
            return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in a state's folder. */
    public Path home(int state) {
        return state == 0 ? folder : states().resolve(String.valueOf(state));
    }

    public Path configuration(int state) {
        return home(state).resolve("configuration");
    }

    public Path p2(int state) {
        return home(state).resolve("p2");
    }

    public StateFile file(int state) throws RolloutException {
        return state == 0 ? StateFile.DELIVERED : StateFile.read(home(state).resolve(StateFile.NAME));
    }

    /** A number no state has had, and an empty folder for it. */
    public int begin() throws RolloutException {
        try {
            Files.createDirectories(states());
            sweep();
            int number = Math.max(newest(), numbers().stream().mapToInt(Integer::intValue).max().orElse(0)) + 1;
            Files.writeString(states().resolve("newest"), number + "\n");
            Files.createDirectory(home(number));
            return number;
        } catch (IOException | UncheckedIOException e) {
            throw unwritable(e);
        }
    }

    /** Puts a complete state in force. */
    public void commit(int state) throws RolloutException {
        try {
            if (state > 0) {
                Files.writeString(home(state).resolve(COMMITTED), "");
            }
            Path fresh = states().resolve("current.new");
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                out.write(StandardCharsets.US_ASCII.encode(state + "\n"));
                out.force(true);
            }
            Files.move(fresh, states().resolve("current"), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Disk.sync(states());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Deletes what no one can come back to: unfinished preparations and states far behind. */
    public void sweep() throws RolloutException {
        Set<Integer> kept = new HashSet<>(List.of(running));
        int state = current();
        for (int i = 0; i <= KEPT && state > 0 && kept.add(state); i++) {
            state = Files.exists(home(state).resolve(StateFile.NAME)) ? file(state).previous() : 0;
        }
        kept.add(current());
        for (int number : numbers()) {
            if (!kept.contains(number) && !recent(number)) {
                drop(number);
            }
        }
    }

    private boolean recent(int state) {
        Path mark = home(state).resolve(COMMITTED);
        try {
            return Files.exists(mark) && Files.getLastModifiedTime(mark).toInstant()
                    .isAfter(Instant.now().minus(STILL_RUNNING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a state that is not in force. */
    public void drop(int state) throws RolloutException {
        if (state <= 0 || state == current()) {
            return;
        }
        try {
            Trees.delete(home(state));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Set<Integer> numbers() {
        Set<Integer> numbers = new HashSet<>();
        try (Stream<Path> folders = Files.exists(states()) ? Files.list(states()) : Stream.empty()) {
            folders.map(path -> path.getFileName().toString()).filter(name -> name.matches("[0-9]{1,9}"))
                    .forEach(name -> numbers.add(Integer.valueOf(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }

    /** Runs work that no other process may do at the same time. */
    public <R> R alone(Work<R> work) throws RolloutException {
        try {
            Files.createDirectories(states());
            try (FileChannel channel = FileChannel.open(states().resolve("lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE); FileLock lock = tryLock(channel).orElse(null)) {
                if (lock == null) {
                    throw new RolloutException(Message.of("rollout.busy"), Message.of("rollout.busy.remedy"));
                }
                return work.run();
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException sameProcess) {
            return Optional.empty();
        }
    }

    /** Work under the lock. */
    @FunctionalInterface
    public interface Work<R> {

        R run() throws RolloutException, IOException;
    }

    /** The sentence for a folder that cannot be written, or a full disk. */
    public RolloutException unwritable(Exception cause) {
        return DiskFault.of(folder, cause);
    }
}
