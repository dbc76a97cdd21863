package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was typed is there again, though the process was killed while it stood in the form. */
class DraftTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** An edit is on disk within this time of its key. */
    private static final Duration JOURNAL = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void givenAHalfFilledFormWhenTheProcessIsKilledThenTheNextOneOpensItAsItWas() throws Exception {
        Path note = folder.resolve("typed");
        Process first = workbench("type", note);
        try {
            assertEquals("typed", await(note, first));
            waitForJournal();
        } finally {
            first.destroyForcibly().waitFor();
        }
        Path found = folder.resolve("found");
        Process second = workbench("look", found);
        try {
            assertEquals(Typist.TYPED, await(found, second));
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    /** The same platform as this one, on a workspace of its own, with somebody at the desk. */
    private Process workbench(String task, Path note) throws Exception {
        Path configuration = Path.of(Platform.getConfigurationLocation().getURL().toURI());
        Path own = folder.resolve("configuration-" + task);
        copy(configuration, own);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-agentlib")).forEach(command::add);
        command.addAll(List.of("-D" + Typist.TASK + "=" + task, "-D" + Typist.NOTE + "=" + note,
                "-cp", ManagementFactory.getRuntimeMXBean().getClassPath(),
                        "org.eclipse.equinox.launcher.Main",
                "-nosplash", "-nl", Platform.getNL(), "-application", "org.eport.workbench.app", "-product",
                        "org.eport.workbench.product",
                "-configuration", own.toString(), "-data", folder.resolve("workspace").toString()));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(task + ".log").toFile()).start();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else if (!path.getFileName().toString().startsWith(".fileTable")) {
                    Files.copy(path, target);
                }
            }
        }
    }

    private String await(Path note, Process process) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(note)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("no note from the workbench:\n" + logs());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        return Files.readString(note);
    }

    private void waitForJournal() throws IOException {
        long end = System.nanoTime() + JOURNAL.toNanos();
        while (!journaled()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not on disk in time:\n" + logs());
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }

    private boolean journaled() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("workspace/users"))) {
            for (Path path : all.filter(file -> file.toString().endsWith(".journal")).toList()) {
                if (Files.readString(path).contains(Typist.TYPED)) {
                    return true;
                }
            }
            return false;
        }
    }

    private String logs() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(folder, 4)) {
            for (Path log : all.filter(file -> file.toString().endsWith(".log")).toList()) {
                text.append(log).append('\n').append(Files.readString(log)).append('\n');
            }
        }
        return text.toString();
    }
}
