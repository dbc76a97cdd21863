package org.eport.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A product that is started in processes of its own.
 *
 * @param launcher      its launcher
 * @param configuration what starts: the product as delivered, or one with plug-ins
 */
record Launch(Path launcher, String configuration) {

    private static final int MINUTES = 5;

    /** The product this process was started from; empty when it is none. */
    static Optional<Launch> running() {
        return Optional.of(Path.of(ManagementFactory.getRuntimeMXBean().getClassPath()))
                .filter(path -> path.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                .map(path -> new Launch(path, System.getProperty("osgi.configuration.area", "")));
    }

    static boolean display() {
        return System.getenv("DISPLAY") != null || System.getProperty("os.name").startsWith("Windows");
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Where the product is installed. */
    Path install() {
        return launcher.toAbsolutePath().getParent().getParent();
    }

    /** Seconds until the command line has said its version. */
    double version(Path work) throws IOException, InterruptedException {
        return cli(work, "--version");
    }

    /** Seconds of a command of the command line. */
    double cli(Path work, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(arguments("org.eport.cli.app", work.resolve("start")));
        command.addAll(List.of(words));
        return seconds(command, work);
    }

    /** Seconds a command takes from its start to its end. */
    static double seconds(List<String> command, Path work) throws IOException, InterruptedException {
        Path log = Files.createTempFile(work, "start", ".log");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start()
                .waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException(command.getLast() + " ended with " + exit + ": " + Files.readString(log));
        }
        return seconds;
    }

    /**
     * The workbench plays a person, or is bare, and tells what it took.
     *
     * @param application {@code rehearsal} or {@code bare}
     * @return milliseconds and bytes by what was measured
     */
    Map<String, List<Double>> rehearse(String application, Path data, Path work)
            throws IOException, InterruptedException {
        Path record = work.resolve(application + ".txt");
        Path log = work.resolve(application + ".log");
        Files.deleteIfExists(record);
        List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED",
                "-Dorg.eport.rehearsal.record=" + record));
        command.addAll(arguments("org.eport.workbench." + application, data));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (var in = process.outputWriter(StandardCharsets.US_ASCII)) {
            in.write(Crew.benchPin());
            in.write('\n');
        } catch (IOException ended) {
            Files.writeString(log, "took no PIN: " + ended.getMessage() + "\n",
                    java.nio.file.StandardOpenOption.APPEND);
        }
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("the workbench did not end: " + Files.readString(log));
        }
        if (!Files.exists(record)) {
            throw new IOException("nothing was measured: " + Files.readString(log));
        }
        return read(record);
    }

    /** Lines of a name and a number. */
    static Map<String, List<Double>> read(Path record) throws IOException {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (String line : Files.readAllLines(record)) {
            String[] parts = line.split(" ");
            values.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(Double.valueOf(parts[1]));
        }
        return values;
    }

    private List<String> arguments(String application, Path data) {
        return List.of("-jar", launcher.toString(), "-nosplash", "-application", application,
                "-configuration", configuration, "-data", data.toString());
    }
}
