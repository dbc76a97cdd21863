package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eport.rollout.state.Trees;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What cannot be put in place for reasons of its own is said in a sentence of the house; what p2 says of it stands in the
 * log. Nothing is changed and nothing is left.
 */
class FaultTest {

    private static final String SHENZHEN = "org.eport.exportreceipt.shenzhen";
    private static final Path SOURCE = Office.ROOT.resolve("bundles/" + SHENZHEN);
    private static final String LONE = "org.eport.lone";

    @TempDir
    static Path folder;

    private static Workshop workshop;
    private static Office office;

    @BeforeAll
    static void open() throws Exception {
        workshop = new Workshop(folder.resolve("bench"), Office.BUILT);
        office = Office.open(folder.resolve("office"));
    }

    /** @return the sentence and what to do */
    private static String failed(Office.Answer answer, int exit, String key, String traces) throws Exception {
        assertEquals(exit, answer.exit(), answer.said());
        assertEquals(key, answer.problem(), answer.said());
        assertEquals(List.of(), office.traces(traces), "bytes are left");
        Map<?, ?> problem = (Map<?, ?>) answer.json().get("problem");
        String said = problem.get("text") + " " + problem.get("remedy");
        assertFalse(said.contains("?"), said);
        return said;
    }

    /** A bundle of no use that there can be only one version of. */
    private static Path lone(String name, String more) throws Exception {
        Path source = folder.resolve(name);
        Files.createDirectories(source.resolve("src/org/eport/lone"));
        Files.createDirectories(source.resolve("META-INF"));
        Files.writeString(source.resolve("src/org/eport/lone/Lone.java"),
                "package org.eport.lone;\npublic final class Lone {\n}\n");
        Files.writeString(source.resolve("META-INF/MANIFEST.MF"), """
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: org.eport.lone;singleton:=true
                Bundle-Version: 1.0.0
                Bundle-RequiredExecutionEnvironment: JavaSE-21
                %s""".formatted(more));
        return source;
    }

    @Test
    void givenAPluginThatNeedsWhatNobodyOffersThenBothAreNamedAndP2IsLoggedAndNotQuoted() throws Exception {
        Path needy = folder.resolve("needy");
        Trees.copy(SOURCE, needy);
        Path manifest = needy.resolve("META-INF/MANIFEST.MF");
        Files.writeString(manifest, Files.readString(manifest, StandardCharsets.UTF_8).replace("Import-Package: ",
                "Import-Package: org.eport.nowhere;version=\"[2.0.0,3.0.0)\",\n "));
        Path site = workshop.site("Needy", needy, "1.0.5");
        String said = failed(office.plugins("install", SHENZHEN, "--site", site.toString()), 1,
                "rollout.clash.missing", "shenzhen");
        assertTrue(said.startsWith("Needy needs org.eport.nowhere ([2.0.0,3.0.0)), which is neither"), said);
        assertFalse(said.contains("requires") || said.contains("java.package"), said);
        String log = office.log();
        assertTrue(log.contains("org.eport.nowhere") && log.contains("java.package"), log);
        Office.Answer chinese = office.plugins("install", SHENZHEN, "--site", site.toString(), "--lang", "zh");
        assertTrue(chinese.said().contains("Needy插件 需要 org.eport.nowhere"), chinese.said());
    }

    @Test
    void givenTwoVersionsOfWhatCanBeThereOnceThenItAndTheVersionsAreNamed() throws Exception {
        Path source = lone("lone", "");
        Path one = Workshop.publish(workshop.repository("one", List.of(workshop.bundle(source, "1.0.1")),
                List.of(workshop.feature(LONE, "1.0.1", "Lone")), workshop.trusted), workshop.trusted, Instant.now());
        Path two = Workshop.publish(workshop.repository("two", List.of(workshop.bundle(source, "1.0.2")),
                List.of(workshop.feature("org.eport.other", LONE, "1.0.2", "Other")), workshop.trusted),
                workshop.trusted, Instant.now());
        assertEquals(0, office.plugins("install", LONE, "--site", one.toString()).exit());
        int state = office.state();
        String said = failed(office.plugins("install", "org.eport.other", "--site", two.toString()), 1,
                "rollout.clash.singleton", "org.eport.other");
        assertTrue(said.startsWith("Lone is wanted in several versions at once (1.0.1, 1.0.2)"), said);
        assertEquals(state, office.state());
        assertEquals(0, office.plugins("remove", LONE).exit());
    }

    @Test
    void givenAWebServerWithFaultsThenEachIsSaid() throws Exception {
        Path site = workshop.site("web", SOURCE, "1.0.5");
        try (SecureServer server = SecureServer.of(folder, site)) {
            Office.Answer stranger = office.plugins("list", "--site", server.address());
            assertEquals(3, stranger.exit());
            assertTrue(stranger.said().contains("rollout.site.identity"), stranger.said());
            office.javaOptions(server.javaOptions());
            server.fault("catalogue.json", 503);
            assertTrue(failed(office.plugins("install", SHENZHEN, "--site", server.address()), 3,
                    "rollout.site.server", "shenzhen").contains("HTTP 503"));
        }
        try (SecureServer server = SecureServer.of(folder, site).fault("content.jar", 404)) {
            failed(office.plugins("install", SHENZHEN, "--site", server.address()), 1, "rollout.refused.missing",
                    "shenzhen");
        }
        try (SecureServer server = SecureServer.of(folder, site)
                .fault("plugins/" + SHENZHEN + "_1.0.5.jar", SecureServer.BREAK_OFF)) {
            failed(office.plugins("install", SHENZHEN, "--site", server.address()), 3, "rollout.site.broken",
                    "shenzhen");
        }
        String gone = failed(office.plugins("install", SHENZHEN, "--site", "https://localhost:9/"), 3,
                "rollout.site.noConnection", "shenzhen");
        assertTrue(gone.contains("https://localhost:9/"), gone);
        office.javaOptions("");
    }

    @Test
    void givenAFileInPlaceOfTheFolderOfStatesThenItIsNamed() throws Exception {
        Office other = Office.open(folder.resolve("unwritable"));
        Path states = Files.writeString(other.product.resolve("states"), "");
        Office.Answer answer = other.plugins("install", SHENZHEN, "--site", Office.SITES.toString());
        assertEquals(3, answer.exit(), answer.said());
        assertEquals("rollout.unwritable", answer.problem(), answer.said());
        assertTrue(String.valueOf(answer.json().get("problem")).contains(states + " cannot be read or written"),
                answer.said());
        String log = other.log();
        assertTrue(log.contains("FileAlreadyExistsException"), log);
    }

    @Test
    void givenChangesAndARefusalThenTheHistoryTellsThem() throws Exception {
        Office other = Office.open(folder.resolve("history"));
        Path site = workshop.site("past", SOURCE, "1.0.5");
        assertEquals(0, other.plugins("install", SHENZHEN, "--site", site.toString()).exit());
        assertEquals(1, other.plugins("remove", "org.eport.base").exit());
        Office.Answer answer = other.plugins("history");
        assertEquals(0, answer.exit(), answer.said());
        List<?> history = (List<?>) answer.json().get("history");
        assertEquals(2, history.size(), answer.said());
        Map<?, ?> refused = (Map<?, ?>) history.getFirst();
        assertEquals(List.of("REMOVE", "REFUSED"), List.of(refused.get("kind"), refused.get("state")));
        Map<?, ?> installed = (Map<?, ?>) history.get(1);
        assertEquals(List.of("INSTALL", "DONE"), List.of(installed.get("kind"), installed.get("state")));
        Map<?, ?> step = (Map<?, ?>) ((List<?>) installed.get("plugins")).getFirst();
        assertEquals(SHENZHEN + ".feature", step.get("id"));
        assertEquals("1.0.5", step.get("after"));
        assertEquals(List.of(site.toString()), installed.get("sites"));
        assertEquals(1, ((List<?>) installed.get("signers")).size());
        assertFalse(String.valueOf(installed.get("holder")).isBlank());
    }
}
