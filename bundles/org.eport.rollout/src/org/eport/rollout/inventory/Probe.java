package org.eport.rollout.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Steps;
import org.eport.rollout.state.Installation;
import org.eport.rollout.state.Trees;

/**
 * Finds out what a state has: the running one is asked itself, any other is started in a process of its own and says it.
 * The answer is kept beside the state, one for each deployment's settings.
 */
public final class Probe {

    private static final long PATIENCE_SECONDS = 60;
    private static final long PAUSE_MILLIS = 20;

    private final Installation installation;
    private final Supplier<Inventory> running;

    /** @param running takes stock of this very process */
    public Probe(Installation installation, Supplier<Inventory> running) {
        this.installation = installation;
        this.running = running;
    }

    /** @throws RolloutException when the state does not start */
    public Inventory ask(int state, Steps steps) throws RolloutException {
        Path kept = state == 0 ? installation.states().resolve("0.inventory" + deployment())
                : installation.home(state).resolve("inventory.json" + deployment());
        try {
            if (!Files.exists(kept)) {
                if (state == installation.running()) {
                    keep(kept, running.get().write());
                } else {
                    run(state, kept, steps);
                }
            }
            return Inventory.read(Files.readString(kept));
        } catch (IOException e) {
            throw installation.unwritable(e);
        }
    }

    private void run(int state, Path kept, Steps steps) throws IOException, RolloutException {
        Path work = Files.createTempDirectory("eport-probe");
        try {
            Path out = work.resolve("inventory.json");
            Path log = work.resolve("log");
            Process process = new ProcessBuilder(command(state, work, out)).redirectErrorStream(true)
                    .redirectOutput(log.toFile()).directory(work.toFile()).start();
            process.getOutputStream().close();
            await(process, steps);
            if (process.exitValue() != 0 || !Files.exists(out)) {
                throw new RolloutException(Message.of("rollout.clash.start"), Message.of("rollout.clash.start.remedy"),
                        new IOException(new String(Files.readAllBytes(log), StandardCharsets.UTF_8)));
            }
            keep(kept, Files.readString(out));
        } finally {
            Trees.delete(work);
        }
    }

    private static void keep(Path kept, String inventory) throws IOException {
        Path fresh = kept.resolveSibling(kept.getFileName() + ".new");
        Files.writeString(fresh, inventory);
        Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> command(int state, Path work, Path out) throws IOException {
        Path launcher;
        try (Stream<Path> plugins = Files.list(installation.folder().resolve("plugins"))) {
            launcher = plugins.filter(path -> path.getFileName().toString()
                    .startsWith("org.eclipse.equinox.launcher_")).findFirst().orElseThrow();
        }
        // its caches go to the work folder; the state itself stays untouched until it is in force
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        deployed().forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-Dosgi.configuration.cascaded=true",
                "-Dosgi.sharedConfiguration.area=" + installation.configuration(state).toUri(),
                "-jar", launcher.toString(), "-nosplash", "-configuration", work.resolve("configuration").toString(),
                "-data", work.resolve("data").toString(), "-application", "org.eport.rollout.probe",
                "--out", out.toString()));
        return command;
    }

    /** What the deployment sets in this process it sets in every one; what steers the rollout itself is ours alone. */
    private static List<String> deployed() {
        return System.getProperties().stringPropertyNames().stream().filter(name -> name.startsWith("org.eport.")
                && !name.startsWith("org.eport.rollout.")).sorted().map(name -> name + "=" + System.getProperty(name))
                .toList();
    }

    /** Tells apart what was kept under other settings; empty where nothing is set. */
    private static String deployment() {
        return deployed().isEmpty() ? "" : "-%08x".formatted(deployed().hashCode());
    }

    private static void await(Process process, Steps steps) throws RolloutException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (steps.stopped() || System.nanoTime() > until) {
                    process.destroyForcibly().waitFor();
                    throw steps.stopped()
                            ? new RolloutException(Message.of("rollout.stopped"), Message.of("rollout.stopped.remedy"))
                            : new RolloutException(Message.of("rollout.clash.slow", PATIENCE_SECONDS),
                                    Message.of("rollout.clash.slow.remedy"));
                }
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new RolloutException(Message.of("rollout.stopped"), Message.of("rollout.stopped.remedy"), e);
        }
    }
}
