package org.eport.rollout.ring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.jr.ob.JSON;
import org.bouncycastle.openpgp.PGPException;
import org.osgi.framework.Version;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.eport.rollout.trust.SigningKey;

/**
 * The content of {@code rollout.json}: how far each version of each plug-in has been let out. Once it names a
 * plug-in, only the versions it names are offered, so the entry of a version stays as long as a branch may
 * still need it. It lies beside a site with a detached signature and is as trustworthy as whoever checked
 * that.
 *
 * @param serial  grows with each publication, so that an old file without a hold can be told from the new one
 *                with it
 * @param expires from then on it is refused, for the same reason
 */
public record RolloutFile(long serial, Instant issued, Instant expires, List<Entry> entries) {

    public static final String NAME = "rollout.json";
    public static final String SIGNATURE = NAME + ".asc";
    /** Most bytes of the file. */
    public static final int MOST_BYTES = 1 << 20;

    /** Four digits of a customs district, where the data branches are. */
    static final Tree.Form BRANCH = new Tree.Form("[0-9]{4}", "5300");
    static final Tree.Form FEATURE = new Tree.Form("[A-Za-z0-9][A-Za-z0-9._-]{0,127}",
            "org.eport.exportreceipt.feature");
    static final Tree.Form VERSION =
            new Tree.Form("[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(\\.[A-Za-z0-9_-]{1,64})?",
            "1.0.0.202611241500");

    private static final int FORMAT = 1;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BRANCHES = 200;
    private static final int MOST_RINGS = 20;
    private static final int MOST_REASON = 500;

    /**
     * One version of one plug-in.
     *
     * @param from  first day for ring 0
     * @param later first days of the rings 1, 2, …, none before the one before it
     * @param rings ring by branch; a branch that is not in it is in the last ring
     * @param hold  why the data centre holds it back; empty: it does not
     */
    public record Entry(String feature, String version, LocalDate from, List<LocalDate> later,
            Map<String, Integer> rings, Optional<Words> hold) {

        public Entry {
            later = List.copyOf(later);
            rings = Collections.unmodifiableSortedMap(new TreeMap<>(rings));
        }

        public int ring(String branch) {
            return rings.getOrDefault(branch, later.size());
        }

        /** First day this branch may have it. */
        public LocalDate opens(String branch) {
            return ring(branch) == 0 ? from : later.get(ring(branch) - 1);
        }

        /** The branches whose reports the others wait for. */
        public SortedSet<String> pioneers() {
            SortedSet<String> first = new TreeSet<>(rings.keySet());
            first.removeIf(branch -> rings.get(branch) != 0);
            return first;
        }

        public Entry held(Words reason) {
            return new Entry(feature, version, from, later, rings, Optional.of(reason));
        }

        public Entry released() {
            return new Entry(feature, version, from, later, rings, Optional.empty());
        }
    }

    public RolloutFile {
        entries = List.copyOf(entries);
    }

    public boolean names(String feature) {
        return entries.stream().anyMatch(entry -> entry.feature().equals(feature));
    }

    public Optional<Entry> entry(String feature, String version) {
        return entries.stream().filter(entry -> entry.feature().equals(feature)
                && entry.version().equals(version))
                .findFirst();
    }

    /** The same with another entry of the same version; everything else stays, also the order. */
    public RolloutFile with(Entry changed) {
        return new RolloutFile(serial, issued, expires, entries.stream().map(entry ->
                entry.feature().equals(changed.feature()) && entry.version().equals(changed.version())
                        ? changed : entry).toList());
    }

    /** @throws RolloutException naming the place that is not as it must be */
    public static RolloutFile read(byte[] json) throws RolloutException {
        Tree tree = Tree.read(NAME, json, MOST_BYTES);
        Tree format = tree.get("format");
        if (format.number(0, Integer.MAX_VALUE) != FORMAT) {
            throw format.wrong(Message.of("rollout.json.format", FORMAT));
        }
        tree.object("format", "serial", "issued", "expires", "entries");
        List<Entry> entries = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (Tree one : tree.get("entries").items(MOST_ENTRIES)) {
            Entry entry = entry(one);
            if (!seen.add(List.of(entry.feature(), entry.version()))) {
                throw one.wrong(Message.of("rollout.json.twice"));
            }
            entries.add(entry);
        }
        return new RolloutFile(tree.get("serial").number(1, Long.MAX_VALUE), tree.get("issued").moment(),
                tree.get("expires").moment(), entries);
    }

    private static Entry entry(Tree tree) throws RolloutException {
        tree.object("feature", "version", "from", "later", "rings", "hold", "reason");
        LocalDate from = tree.get("from").day();
        List<LocalDate> later = new ArrayList<>();
        for (Tree day : tree.get("later").items(MOST_RINGS)) {
            if (day.day().isBefore(later.isEmpty() ? from : later.getLast())) {
                throw day.wrong(Message.of("rollout.json.order"));
            }
            later.add(day.day());
        }
        return new Entry(tree.get("feature").text(FEATURE), version(tree.get("version")), from, later,
                rings(tree.get("rings"), later.size()), hold(tree));
    }

    /** In the form the platform prints it in, because it is compared as text. */
    private static String version(Tree tree) throws RolloutException {
        String version = tree.text(VERSION);
        if (!Version.parseVersion(version).toString().equals(version)) {
            throw tree.wrong(VERSION);
        }
        return version;
    }

    private static Map<String, Integer> rings(Tree tree, int last) throws RolloutException {
        Map<String, Integer> rings = new TreeMap<>();
        for (Map.Entry<String, Tree> one : tree.members(MOST_BRANCHES).entrySet()) {
            if (!BRANCH.fits(one.getKey())) {
                throw one.getValue().wrong(BRANCH);
            }
            rings.put(one.getKey(), (int) one.getValue().number(0, last));
        }
        if (!rings.containsValue(0)) {
            throw tree.wrong(Message.of("rollout.json.noFirst"));
        }
        return rings;
    }

    private static Optional<Words> hold(Tree tree) throws RolloutException {
        Optional<Tree> reason = tree.find("reason");
        if (tree.get("hold").flag()) {
            return Optional.of(tree.get("reason").words(MOST_REASON));
        }
        if (reason.isPresent()) {
            throw reason.get().wrong(Message.of("rollout.json.noHold"));
        }
        return Optional.empty();
    }

    /**
     * The file to sign.
     *
     * @throws RolloutException when it could not be read again
     */
    public byte[] bytes() throws RolloutException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", FORMAT);
        map.put("serial", serial);
        map.put("issued", issued.toString());
        map.put("expires", expires.toString());
        map.put("entries", entries.stream().map(RolloutFile::map).toList());
        try {
            byte[] bytes = JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).asString(map)
                    .getBytes(StandardCharsets.UTF_8);
            read(bytes);
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException(e); // maps, lists and texts can always be written
        }
    }

    private static Map<String, Object> map(Entry entry) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("feature", entry.feature());
        map.put("version", entry.version());
        map.put("from", entry.from().toString());
        map.put("later", entry.later().stream().map(LocalDate::toString).toList());
        map.put("rings", entry.rings());
        map.put("hold", entry.hold().isPresent());
        entry.hold().ifPresent(reason -> map.put("reason", Map.of("zh", reason.zh(), "en", reason.en())));
        return map;
    }

    /**
     * Puts file and signature beside a site. A reader between the two finds a signature of another file:
     * refused.
     */
    public void publish(Path site, SigningKey key) throws RolloutException, IOException, PGPException {
        byte[] bytes = bytes();
        byte[] signature = key.sign(bytes);
        WholeFile.write(site.resolve(NAME), bytes);
        WholeFile.write(site.resolve(SIGNATURE), signature);
    }
}
