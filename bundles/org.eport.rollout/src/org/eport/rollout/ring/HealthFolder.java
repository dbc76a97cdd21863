package org.eport.rollout.ring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eport.core.ledger.CanonicalJson;
import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;

/**
 * The folder {@code health} of a site, where branches put their reports. Behind https, where nobody can list
 * it, the file {@code index.json} in it names them. Everything in it is from others and believed only when
 * its signature holds.
 */
public final class HealthFolder {

    public static final String NAME = "health";
    public static final String INDEX = "index.json";

    private static final Tree.Form REPORT = new Tree.Form(
            "[0-9]{4}-" + HealthReport.INSTALLATION.pattern() + "-[0-9]{14}\\.json",
            "5300-counter-3-20261201090000.json");
    private static final int FORMAT = 1;
    private static final int MOST_REPORTS = 5000;
    private static final int MOST_INDEX = 1 << 20;
    private static final int MOST_TRIES = 5;
    private static final int STAMP = "-yyyyMMddHHmmss.json".length();

    /** Fetches a file of a site by its name relative to the site. */
    @FunctionalInterface
    public interface Source {

        /** @return empty when the site does not have it */
        Optional<byte[]> find(String name, int most) throws RolloutException;
    }

    private HealthFolder() {
    }

    /** The signed reports of a site in a folder, at most 5000, the newest; none when it has none. */
    public static List<byte[]> read(Path site) throws RolloutException {
        List<byte[]> reports = new ArrayList<>();
        try {
            for (String name : names(site.resolve(NAME))) {
                try (InputStream in = Files.newInputStream(site.resolve(NAME).resolve(name))) {
                    // one byte more, so that the gate sees and tells that a report is too long
                    reports.add(in.readNBytes(HealthReport.MOST_BYTES + 1));
                } catch (NoSuchFileException e) {
                    continue; // its branch has just put a newer one in its place
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new RolloutException(Message.of("rollout.health.unreadable", site),
                    Message.of("rollout.health.unreadable.remedy"), e);
        }
        return reports;
    }

    /** The signed reports of a site that cannot be listed; none when it has no index of them. */
    public static List<byte[]> read(Source site) throws RolloutException {
        Optional<byte[]> index = site.find(NAME + "/" + INDEX, MOST_INDEX);
        List<byte[]> reports = new ArrayList<>();
        if (index.isPresent()) {
            for (String name : newest(listed(index.get()))) {
                site.find(NAME + "/" + name, HealthReport.MOST_BYTES).ifPresent(reports::add);
            }
        }
        return reports;
    }

    private static List<String> listed(byte[] index) throws RolloutException {
        Tree tree = Tree.read(NAME + "/" + INDEX, index, MOST_INDEX);
        Tree format = tree.get("format");
        if (format.number(0, Integer.MAX_VALUE) != FORMAT) {
            throw format.wrong(Message.of("rollout.json.format", FORMAT));
        }
        tree.object("format", "reports");
        List<String> names = new ArrayList<>();
        for (Tree name : tree.get("reports").items(MOST_REPORTS)) {
            names.add(name.text(REPORT));
        }
        return names;
    }

    private static List<String> names(Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (REPORT.fits(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                        names.add(name);
                    }
                }
            }
        }
        return newest(names);
    }

    private static List<String> newest(List<String> names) {
        Comparator<String> oldest = Comparator.comparing(name -> name.substring(name.length() - STAMP));
        return names.stream().distinct().sorted(oldest.reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST_REPORTS).toList();
    }

    /**
     * Puts a signed report into the folder of a site, as a whole or not at all. Older reports of the same
     * installation that it makes idle, because it runs all they ran, are taken away; an index that is there
     * is brought up to date.
     *
     * @return the report's file
     */
    public static Path write(Path site, byte[] signed) throws RolloutException {
        HealthReport report = SignedReport.read(signed).report();
        Path folder = site.resolve(NAME);
        Path file = folder.resolve(report.fileName());
        try {
            WholeFile.write(file, signed);
            for (String name : names(folder)) {
                if (name.startsWith(report.branch() + "-" + report.installation() + "-")
                        && idle(Files.readAllBytes(folder.resolve(name)), report)) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
            if (Files.exists(folder.resolve(INDEX))) {
                index(site);
            }
            return file;
        } catch (IOException | DirectoryIteratorException e) {
            throw new RolloutException(Message.of("rollout.health.unwritable", folder),
                    Message.of("rollout.health.unwritable.remedy"), e);
        }
    }

    private static boolean idle(byte[] other, HealthReport newer) {
        try {
            HealthReport older = SignedReport.read(other).report();
            return older.branch().equals(newer.branch()) && older.installation().equals(newer.installation())
                    && older.time().isBefore(newer.time())
                    && newer.plugins().entrySet().containsAll(older.plugins().entrySet());
        } catch (RolloutException unreadable) {
            return false; // left for the one who looks after the site
        }
    }

    /**
     * Writes the index for a site that is served by https. Branches that write meanwhile are not forgotten.
     */
    public static void index(Path site) throws IOException {
        Path folder = site.resolve(NAME);
        List<String> written = List.of();
        List<String> there = names(folder);
        for (int i = 0; i < MOST_TRIES && (i == 0 || !there.equals(written)); i++) {
            WholeFile.write(folder.resolve(INDEX),
                    CanonicalJson.bytes(new TreeMap<>(Map.of("format", FORMAT, "reports", there))));
            written = there;
            there = names(folder);
        }
    }
}
