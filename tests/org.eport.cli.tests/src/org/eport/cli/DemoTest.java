package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration as machines read it, and what it leaves behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoTest {

    private Path home;
    private Path folder;
    private Shell shell;
    private Shell.Run demo;

    @BeforeAll
    void playTheDemonstration(@TempDir Path fresh) {
        home = fresh;
        folder = home.resolve("demo");
        shell = new Shell(folder);
        demo = shell.run("demo", "--json");
        assertEquals(0, demo.exit(), demo::all);
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> events() {
        return (List<Map<String, Object>>) demo.json().get("events");
    }

    private List<Map<String, Object>> deeds() {
        return events().stream().filter(event -> event.containsKey("what")).toList();
    }

    private static long sum(List<Map<String, Object>> deeds, String what) {
        return deeds.stream().mapToLong(deed -> (Long) deed.get(what)).sum();
    }

    @Test
    void demonstrationTellsElevenStepsAfterThePreparation() {
        Set<Object> steps = events().stream().map(event -> event.get("step")).collect(Collectors.toSet());
        assertEquals(12, steps.size());
        assertEquals(Set.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L), steps);
    }

    @Test
    void demonstrationIssuesTwentyFiveFormsAndReceivesThreeDeclarationsAndOneChange() {
        assertEquals(25L, shell.as("operator1", "query", "form", "--count", "--json").json()
                .get("count"));
        assertEquals(3L, shell.as("customs5700", "query", "declaration", "--count", "--json")
                .json().get("count"));
    }

    @Test
    void demonstrationRefusesWhatHasToBeRefusedAndNothingElse() {
        assertEquals(8, sum(deeds(), "refused"));
        assertEquals(53, sum(deeds(), "accepted"));
        String text = demo.out();
        for (String key : List.of("permission.none", "exportreceipt.form.why.unfileFirst", "flow.wrongState",
                "exportreceipt.form.why.otherForm", "exportreceipt.form.why.copyMissing",
                "exportreceipt.form.why.submitAgainFirst")) {
            assertTrue(text.contains('"' + key + '"'), key);
        }
    }

    @Test
    void demonstrationIsPlayedByEnterpriseSafeAndCustoms() {
        Set<Object> roles = deeds().stream().map(deed -> ((Map<?, ?>) deed.get("who")).get("role"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("legal1", "operator1", "safe1", "safe2", "safe3", "customs5700", "customs5300"),
                roles);
    }

    @Test
    void demonstrationLeavesASoundLedger() {
        Shell.Run whole = shell.run("verify", "--json");
        assertEquals(0, whole.exit(), whole::all);
        assertEquals(Boolean.TRUE, ((Map<?, ?>) whole.json().get("verification")).get("sound"));
        assertEquals(0, shell.run("verify", "81N121411").exit());
        assertEquals(1, shell.run("verify", "81N999999").exit());
    }

    @Test
    void demonstrationLeavesItsSampleFiles() throws IOException {
        byte[] gb18030 = Files.readAllBytes(folder.resolve("samples/declaration-2.xml"));
        assertTrue(new String(gb18030, "GB18030").contains("encoding=\"GB18030\""));
        assertTrue(new String(gb18030, "GB18030").contains("台扇"));
        assertTrue(Files.exists(folder.resolve("samples/declaration-2-changed.xml")));
    }

    @Test
    void demonstrationWritesAProofThatOpenSslBelieves() throws Exception {
        unzip(folder.resolve("proof-81N121411.zip"), home);
        Path proof = home.resolve("proof-81N121411");
        Assumptions.assumeTrue(runs("openssl", "version") && runs("sh", "-c", ":"), "sh and openssl");
        Process check = new ProcessBuilder("sh", "verify.sh").directory(proof.toFile())
                .redirectErrorStream(true).redirectOutput(home.resolve("verify.log").toFile()).start();
        assertTrue(check.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, check.exitValue(), Files.readString(home.resolve("verify.log")));
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void unzip(Path zip, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (!entry.isDirectory()) {
                    Files.createDirectories(to.resolve(entry.getName()).getParent());
                    Files.copy(entries, to.resolve(entry.getName()));
                }
            }
        }
    }

    @Test
    void demonstrationWantsAnEmptyFolder() {
        Shell.Run again = shell.run("demo");
        assertEquals(3, again.exit());
        assertTrue(again.err().contains("not empty"), again::all);
    }
}
