package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.jr.ob.JSON;

/** One installation of the product that was built, with a folder for its documents and the card of a data branch. */
final class Office {

    static final Path ROOT = Path.of(System.getProperty("eport.root"));
    static final Path BUILT = ROOT.resolve("releng/product/target/products/eport/linux/gtk/x86_64");
    static final Path SITES = ROOT.resolve("releng/sites/target/sites");

    private static final String PIN = "20120801";
    private static final long PATIENCE_SECONDS = 300;

    final Path product;
    private final Path documents;
    private final Path talk;
    private String javaOptions = "";

    /** What a command answered. */
    record Answer(int exit, Map<String, Object> json, String said) {

        @SuppressWarnings("unchecked")
        String problem() {
            return json.get("problem") == null ? "" : String.valueOf(
                    ((Map<String, Object>) json.get("problem")).get("key"));
        }
    }

    private Office(Path folder) throws IOException {
        this.product = folder.resolve("product");
        this.documents = folder.resolve("documents");
        this.talk = Files.createDirectories(folder.resolve("talk"));
        copy(BUILT, product);
    }

    /** A new one, with cards for evaluation. */
    static Office open(Path folder) throws Exception {
        Office office = new Office(folder);
        office.firstPin("branch");
        return office;
    }

    /** A card gets the PIN that all of an office have. */
    void firstPin(String role) throws Exception {
        Answer changed = run("88888888\n" + PIN + "\n", "card", "change-pin", "--card", role, "--pin-fd", "0");
        assertEquals(0, changed.exit(), changed.said());
    }

    /** Bundles are linked and not copied: nobody may write into one of them. */
    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return folder.getFileName().toString().equals("org.eclipse.osgi") ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(file));
                if (file.toString().endsWith(".jar")) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    void javaOptions(String options) {
        javaOptions = options;
    }

    /** A plug-in command of the data branch's card. */
    Answer plugins(String... arguments) throws Exception {
        return run(PIN + "\n", with(arguments));
    }

    Process start(String... arguments) throws IOException {
        return start(PIN + "\n", Files.createTempFile(talk, "out", ""), Files.createTempFile(talk, "err", ""),
                with(arguments));
    }

    private static String[] with(String... arguments) {
        List<String> all = new ArrayList<>(List.of("plugins"));
        all.addAll(List.of(arguments));
        if (!List.of("list", "sites").contains(arguments[0])) {
            all.addAll(List.of("--card", "branch", "--pin-fd", "0"));
        }
        return all.toArray(String[]::new);
    }

    Answer run(String input, String... arguments) throws Exception {
        Path out = Files.createTempFile(talk, "out", "");
        Path err = Files.createTempFile(talk, "err", "");
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Process process = start(input, out, err, all.toArray(String[]::new));
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(all + " did not end");
        }
        String text = Files.readString(out);
        return new Answer(process.exitValue(), text.isBlank() ? Map.of() : JSON.std.mapFrom(text),
                text + Files.readString(err));
    }

    private Process start(String input, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", product.resolve("eport").toString(), "cli"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment(javaOptions));
        return builder.redirectInput(input(input)).start();
    }

    private File input(String typed) throws IOException {
        return Files.writeString(Files.createTempFile(talk, "in", ""), typed, StandardCharsets.UTF_8).toFile();
    }

    private Map<String, String> environment(String options) {
        Map<String, String> environment = new HashMap<>(Map.of("EPORT_HOME", documents.toString(), "EPORT_LANG", "en",
                "JAVA_HOME", System.getProperty("java.home")));
        if (!options.isEmpty()) {
            environment.put("EPORT_JAVA_OPTS", options);
        }
        return environment;
    }

    /**
     * Opens the workbench with somebody's card, opens all lists in it, and closes it.
     *
     * @return what the window offered, a line each, the lists that were open from the last time among it
     */
    List<String> window(String role) throws Exception {
        String number = Files.readAllLines(documents.resolve("cards.csv")).stream().map(line -> line.split(","))
                .filter(parts -> parts[0].equals(role)).findFirst().orElseThrow()[1];
        Files.createDirectories(documents.resolve("users"));
        Files.writeString(documents.resolve("users/last-card"), number);
        Path tour = talk.resolve("tour");
        Files.deleteIfExists(tour);
        Path log = Files.createTempFile(talk, "window", "");
        ProcessBuilder builder = new ProcessBuilder("sh", product.resolve("eport").toString(), "start",
                "-application", "org.eport.workbench.rehearsal").redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment("-Xmx1g -Dorg.eport.rehearsal.tour=" + tour));
        Process process = builder.redirectInput(input(PIN + "\n")).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("the window did not close: " + Files.readString(log));
        }
        assertEquals(0, process.exitValue(), () -> read(log));
        assertTrue(Files.exists(tour), () -> read(log) + String.join("\n", faults()));
        return Files.readAllLines(tour);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the workbench has logged as an error, with its first lines. */
    List<String> faults() {
        Path log = documents.resolve(".metadata/.log");
        return Files.exists(log) ? Arrays.stream(read(log).split("\n(?=!ENTRY)"))
                .filter(entry -> entry.matches("(?s)!ENTRY \\S+ 4 .*")).toList() : List.of();
    }

    /** What the platform of the command line wrote into its logs, beside the state that ran. */
    String log() throws IOException {
        try (Stream<Path> files = Files.walk(product)) {
            return files.filter(file -> file.getParent().getFileName().toString().equals("configuration")
                    && file.toString().endsWith(".log")).map(Office::read).collect(Collectors.joining("\n"));
        }
    }

    /** Number of the state in force. */
    int state() throws IOException {
        Path pointer = product.resolve("states/current");
        return Files.exists(pointer) ? Integer.parseInt(Files.readString(pointer).strip()) : 0;
    }

    /** The states that were made to the end, with the time of each: a number may be given again. */
    Set<String> made() throws IOException {
        Set<String> made = new HashSet<>();
        File[] states = product.resolve("states").toFile().listFiles();
        for (File state : states == null ? new File[0] : states) {
            File end = new File(state, "state.json");
            if (end.exists()) {
                made.add(state.getName() + " " + end.lastModified());
            }
        }
        return made;
    }

    /** Names and versions of the bundles that start, read without p2. */
    Set<String> bundles() throws IOException {
        int state = state();
        Path home = state == 0 ? product : product.resolve("states/" + state);
        try (Stream<String> lines = Files.lines(home.resolve(
                "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"))) {
            return lines.filter(line -> !line.startsWith("#")).map(line -> line.split(","))
                    .map(parts -> parts[0] + " " + parts[1]).collect(Collectors.toSet());
        }
    }

    /** Version of one bundle among those that start; empty when it is not there. */
    String version(String bundle) throws IOException {
        return bundles().stream().filter(line -> line.startsWith(bundle + " ")).findFirst()
                .map(line -> line.substring(bundle.length() + 1)).orElse("");
    }

    /** Files of the installation whose path names this, wherever they lie. */
    List<Path> traces(String name) throws IOException {
        try (Stream<Path> files = Files.walk(product)) {
            return files.filter(Files::isRegularFile).filter(path -> product.relativize(path).toString().contains(name))
                    .toList();
        }
    }
}
