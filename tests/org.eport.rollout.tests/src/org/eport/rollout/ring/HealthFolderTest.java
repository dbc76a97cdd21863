package org.eport.rollout.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.eport.core.identity.Agency;
import org.eport.core.identity.EvaluationSet.Person;
import org.eport.core.identity.Session;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The folder the reports lie in, shared by all branches and believed by nobody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HealthFolderTest {

    private static final Instant TIME = Instant.parse("2026-12-02T01:00:00Z");

    private Officers officers;
    private Session session;
    private Path site;

    @BeforeAll
    void makeCards(@TempDir Path temporary) throws Exception {
        officers = new Officers(temporary.resolve("set"),
                List.of(Person.officer("5300", Agency.BRANCH, "5300", "数据中心深圳分中心", "深圳员")));
        session = officers.session("5300", TIME);
    }

    @BeforeEach
    void newSite(@TempDir Path temporary) {
        site = temporary;
    }

    @AfterAll
    void close() {
        officers.close();
    }

    private byte[] report(String installation, int minute, String... plugins) throws Exception {
        TreeMap<String, String> map = new TreeMap<>();
        for (String plugin : plugins) {
            map.put(plugin.split(" ")[0], plugin.split(" ")[1]);
        }
        return new HealthReport("5300", installation, "1.0.0", 3, map,
                List.of(new HealthReport.Result("ledger", true, Words.same("ok."))), TIME.plusSeconds(60L * minute))
                .write(session);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(site.resolve("health"))) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
        }
    }

    private HealthFolder.Source https(List<String> asked) {
        return (name, most) -> {
            asked.add(name);
            Path file = site.resolve(name);
            try {
                return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Test
    void aSiteWithoutTheFolderHasNoReports() throws Exception {
        assertEquals(List.of(), HealthFolder.read(site));
        assertEquals(List.of(), HealthFolder.read(https(new ArrayList<>())));
    }

    @Test
    void whatIsWrittenIsReadNewestFirst() throws Exception {
        byte[] one = report("counter-1", 0, "a 1.0.0");
        byte[] other = report("counter-2", 1, "a 1.0.0");
        assertEquals(site.resolve("health/5300-counter-1-20261202090000.json"), HealthFolder.write(site, one));
        HealthFolder.write(site, other);
        assertEquals(Set.of("5300-counter-1-20261202090000.json", "5300-counter-2-20261202090100.json"), names());
        List<byte[]> read = HealthFolder.read(site);
        assertArrayEquals(other, read.get(0));
        assertArrayEquals(one, read.get(1));
        assertEquals(2, read.size());
    }

    @Test
    void aReportTakesThePlaceOfThoseThatItMakesIdleAndOfNoOthers() throws Exception {
        HealthFolder.write(site, report("counter-1", 0, "a 1.0.0"));
        HealthFolder.write(site, report("counter-1", 1, "a 1.1.0"));
        HealthFolder.write(site, report("counter-1-b", 0, "a 1.1.0"));
        HealthFolder.write(site, report("counter-1", 2, "a 1.1.0", "b 1.0.0"));
        assertEquals(Set.of("5300-counter-1-20261202090000.json", "5300-counter-1-20261202090200.json",
                "5300-counter-1-b-20261202090000.json"), names());
        HealthFolder.write(site, report("counter-1", 1, "a 1.1.0", "b 1.0.0"));
        assertTrue(names().contains("5300-counter-1-20261202090200.json"), "an older one does not displace a newer");
    }

    @Test
    void whatIsNotAReportIsNotWrittenAndLeavesNothing() throws Exception {
        byte[] whole = report("counter-1", 0, "a 1.0.0");
        byte[] bytes = Arrays.copyOf(whole, whole.length - 1);
        assertThrows(RolloutException.class, () -> HealthFolder.write(site, bytes));
        assertTrue(!Files.exists(site.resolve("health")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Files.writeString(site.resolve("health"), "a file");
        RolloutException e = assertThrows(RolloutException.class,
                () -> HealthFolder.write(site, report("counter-1", 0, "a 1.0.0")));
        assertEquals("rollout.health.unwritable", e.text().key());
        Officers.said(e.text());
        Officers.said(e.remedy());
    }

    @Test
    void onlyFilesThatAreCalledLikeReportsAreRead() throws Exception {
        HealthFolder.write(site, report("counter-1", 0, "a 1.0.0"));
        Path health = site.resolve("health");
        for (String other : List.of("README.json", "5300-x-2026.json", ".5300-x-20261202090000.json",
                "5300-x-20261202090000.json.new", "53-x-20261202090000.json", "5300-x y-20261202090000.json")) {
            Files.writeString(health.resolve(other), "{}");
        }
        Files.createDirectories(health.resolve("5300-folder-20261202090000.json"));
        Files.createSymbolicLink(health.resolve("5300-link-20261202090000.json"),
                health.resolve("5300-counter-1-20261202090000.json"));
        assertEquals(1, HealthFolder.read(site).size());
    }

    @Test
    void aLongFileIsNotReadAsAWhole() throws Exception {
        Files.createDirectories(site.resolve("health"));
        Files.write(site.resolve("health/5300-x-20261202090000.json"), new byte[1 << 20]);
        assertEquals(HealthReport.MOST_BYTES + 1, HealthFolder.read(site).getFirst().length);
    }

    @Test
    void behindHttpsTheIndexNamesThem() throws Exception {
        byte[] one = report("counter-1", 0, "a 1.0.0");
        HealthFolder.write(site, one);
        assertEquals(List.of(), HealthFolder.read(https(new ArrayList<>())), "no index, no reports");
        HealthFolder.index(site);
        List<String> asked = new ArrayList<>();
        assertArrayEquals(one, HealthFolder.read(https(asked)).getFirst());
        assertEquals(List.of("health/index.json", "health/5300-counter-1-20261202090000.json"), asked);
        HealthFolder.write(site, report("counter-2", 1, "a 1.0.0"));
        assertEquals(2, HealthFolder.read(https(new ArrayList<>())).size(), "an index that is there stays complete");
    }

    @Test
    void anIndexThatNamesSomethingElseIsRefused() throws Exception {
        Files.createDirectories(site.resolve("health"));
        for (String index : List.of("{\"format\":1,\"reports\":[\"../keys/centre.asc\"]}", "{\"format\":2}", "[]", "",
                "{\"format\":1,\"reports\":[\"https://example.org/5300-x-20261202090000.json\"]}",
                "{\"format\":1,\"reports\":{}}", "{\"format\":1,\"reports\":[],\"more\":1}", "{\"format\":1}")) {
            Files.write(site.resolve("health/index.json"), index.getBytes(StandardCharsets.UTF_8));
            RolloutException e = assertThrows(RolloutException.class, () ->
                    HealthFolder.read(https(new ArrayList<>())), index);
            assertTrue(Officers.said(e.text()).startsWith("health/index.json "), index);
        }
    }

    @Test
    void manyWhoWriteAtOnceAreAllReadWhole() throws Exception {
        HealthFolder.write(site, report("counter-0", 0, "a 1.0.0"));
        HealthFolder.index(site);
        List<Future<Path>> written = new ArrayList<>();
        Set<Integer> lengths = new HashSet<>();
        try (ExecutorService many = Executors.newFixedThreadPool(4)) {
            for (int i = 1; i <= 40; i++) {
                byte[] report = report("counter-" + i, i, "a 1.0.0");
                written.add(many.submit(() -> HealthFolder.write(site, report)));
                for (byte[] read : HealthFolder.read(site)) {
                    SignedReport.read(read);
                    lengths.add(read.length);
                }
            }
        }
        for (Future<Path> one : written) {
            one.get();
        }
        assertEquals(41, HealthFolder.read(site).size());
        assertEquals(42, names().size(), "41 reports, the index, and no drafts");
        assertTrue(!lengths.isEmpty());
    }
}
