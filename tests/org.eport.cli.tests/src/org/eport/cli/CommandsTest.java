package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Every command in the workspace that a demonstration leaves. Each test changes forms of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsTest {

    private Path home;
    private Path folder;
    private Shell shell;
    private Shell.Run demo;

    @BeforeAll
    void playTheDemonstration(@TempDir Path fresh) {
        home = fresh;
        folder = home.resolve("demo");
        shell = new Shell(folder);
        demo = shell.run("demo", "--lang", "zh");
        assertEquals(0, demo.exit(), demo::all);
    }

    @Test
    void demonstrationForPeopleHasAllItsTextsAndSaysHowToGoOn() {
        assertFalse(demo.out().contains("?cli.") || demo.out().contains("?exportreceipt."), demo::out);
        for (int step = 0; step <= 11; step++) {
            assertTrue(demo.out().contains("== " + step + "  "), demo::out);
        }
        assertTrue(demo.out().contains("sh verify.sh"), demo::out);
        assertTrue(demo.out().contains("./eport cli explain 81N121411 --card operator1"), demo::out);
        assertTrue(demo.out().contains("./eport start"), demo::out);
    }

    @Test
    void batchThatIsAcceptedWholeEndsWithZero() {
        Shell.Run run = shell.as("operator1", "act", "fileAtPort", "--range", "81N121412", "--count", "2",
                "--input", "port=5700");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("From 81N121412 to 81N121413"), run::out);
        assertTrue(run.out().contains("Accepted 2, refused 0."), run::out);
    }

    @Test
    void batchWithOneRefusedRowEndsWithOneAndSaysReasonAndRemedy() {
        Shell.Run run = shell.as("operator1", "act", "fileAtPort", "81N121414", "81N121401", "--input",
                "port=5700");
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("Accepted 1, refused 1."), run::out);
        assertTrue(saysLine(run, "× STATE · 81N121401 · .+ · .+"), run::out);
    }

    @Test
    void wrongInputIsRefusedWithRuleFieldAndRemedy() {
        Shell.Run run = shell.as("operator1", "act", "fileAtPort", "81N121415", "--input", "port=9999");
        assertEquals(1, run.exit(), run::all);
        assertTrue(saysLine(run, " +FIELD-CODE · port · .+ · .+"), run::out);
    }

    private static boolean saysLine(Shell.Run run, String pattern) {
        return run.out().lines().anyMatch(line -> line.matches(pattern));
    }

    @Test
    void refusalIsReadableForMachines() {
        Shell.Run run = shell.as("operator1", "act", "submit", "81N121416", "--json");
        assertEquals(1, run.exit());
        Map<?, ?> refused = (Map<?, ?>) ((List<?>) run.json().get("results")).get(0);
        assertEquals(1L, run.json().get("exit"));
        assertEquals("81N121416", refused.get("number"));
        assertEquals(Boolean.FALSE, refused.get("accepted"));
        assertEquals("STATE", refused.get("kind"));
        assertFalse(String.valueOf(refused.get("remedy")).isBlank());
    }

    @Test
    void creatingActionGivesItsDocumentANumber() {
        Shell.Run run = shell.as("operator1", "act", "apply", "--type", "application", "--input",
                "copies=2", "--json");
        assertEquals(0, run.exit(), run::all);
        Map<?, ?> made = (Map<?, ?>) ((List<?>) run.json().get("results")).get(0);
        assertTrue(String.valueOf(made.get("number")).matches("[0-9]{18}"), run::out);
    }

    @Test
    void actionThatDoesNotFitIsWrongUsage() {
        for (String[] args : new String[][] {{"act", "fly", "81N121401"}, {"act", "fileAtPort"},
            {"act", "apply", "form/81N121401"}, {"act", "apply", "--type", "spaceship"}}) {
            Shell.Run run = shell.as("operator1", args);
            assertEquals(2, run.exit(), () -> List.of(args) + run.all());
        }
    }

    @Test
    void queryKeepsToWhatTheCardMaySee() {
        assertEquals(25L, count("operator1"));
        assertEquals(0L, count("operator2"));
        assertEquals(0L, count("customs5300"));
    }

    private long count(String role) {
        return (Long) shell.as(role, "query", "form", "--count", "--json").json().get("count");
    }

    @Test
    void queryPagesSortsAndCounts() {
        Shell.Run run = shell.as("operator1", "query", "form", "--page", "2", "--sort", "-number", "--json");
        List<?> rows = (List<?>) run.json().get("documents");
        assertEquals(5, rows.size());
        assertEquals("81N121405", ((Map<?, ?>) rows.get(0)).get("number"));
        assertEquals(Boolean.FALSE, run.json().get("more"));
    }

    /** Programs read the moment as it is stored; people in Beijing time, which has no summer. */
    @Test
    void queryShowsPeopleTheTimeOfBeijing() {
        Map<?, ?> filed = ((List<?>) shell.as("operator1", "query", "form", "--json").json().get("documents")).stream()
                .map(one -> (Map<?, ?>) one).filter(one -> one.get("filedAt") != null).findFirst().orElseThrow();
        String shown = LocalDateTime.parse((String) filed.get("filedAt"), DateTimeFormatter.ofPattern("yyyyMMddHHmmss"))
                .plusHours(8).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
        Shell.Run table = shell.as("operator1", "query", "form", "--where", "number=" + filed.get("number"));
        assertTrue(table.out().contains(shown), table::out);
    }

    @Test
    void combinedQueryRefusesToFindEverything() {
        Shell.Run run = shell.as("operator1", "query", "form", "--combined");
        assertEquals(1, run.exit());
        assertFalse(run.err().isBlank());
        assertEquals(0, combined("number^=81N1214").exit());
        assertEquals(2, combined("filingPort=5700").exit());
    }

    private Shell.Run combined(String condition) {
        return shell.as("operator1", "query", "form", "--combined", "--where", condition);
    }

    @Test
    void queryTakesTheChineseNameOfABusiness() {
        Shell.Run run = shell.as("customs5700", "query", "报关单", "--lang", "zh");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("570020260956500017"), run::out);
    }

    @Test
    void explainSaysWhatIsPossibleAndWhyTheRestIsNot() {
        Shell.Run run = shell.as("operator1", "explain", "81N121403", "--json");
        assertEquals(0, run.exit(), run::all);
        List<?> actions = (List<?>) run.json().get("actions");
        assertEquals(9, actions.size());
        for (Object one : actions) {
            Map<?, ?> action = (Map<?, ?>) one;
            assertTrue(Boolean.TRUE.equals(action.get("possible")) || action.containsKey("remedy"), run::out);
        }
        assertEquals(1, shell.as("operator1", "explain", "81N999999").exit());
    }

    /** Applications and their issues are both numbered from the day and one on. */
    @Test
    void aNumberOfTwoDocumentsIsAskedAboutAndNotGuessed() {
        Shell.Run found = shell.as("operator1", "query", "application", "--json");
        String number = ((List<?>) found.json().get("documents")).stream()
                .map(one -> String.valueOf(((Map<?, ?>) one).get("number"))).min(String::compareTo).orElseThrow();
        Shell.Run alone = shell.run("verify", number);
        assertEquals(2, alone.exit(), alone::all);
        assertTrue(alone.err().contains("exportreceipt.application") && alone.err().contains("exportreceipt.issue"),
                alone::all);
        Shell.Run named = shell.run("verify", "application/" + number);
        assertEquals(0, named.exit(), named::all);
    }

    @Test
    void diagnosisNamesTheCase() {
        Shell.Run run = shell.as("operator1", "diagnose", "81N121403", "--released", "yes", "--json");
        assertEquals(0, run.exit(), run::all);
        assertEquals("NEEDS_LATE_CHECK", ((Map<?, ?>) run.json().get("diagnosis")).get("case"));
    }

    @Test
    void proofIsWrittenOnlyForWhatTheCardMaySee() {
        Path zip = home.resolve("own.zip");
        assertEquals(0, shell.as("operator1", "proof", "81N121401", "-o", zip.toString()).exit());
        assertTrue(Files.exists(zip));
        Path other = home.resolve("other.zip");
        assertEquals(1, shell.as("operator2", "proof", "form/81N121401", "-o", other.toString())
                .exit());
        assertFalse(Files.exists(other));
    }

    @Test
    void flowIsDrawn() throws IOException {
        Path svg = home.resolve("flow.svg");
        assertEquals(0, shell.run("flow", "form", "-o", svg.toString()).exit());
        assertTrue(Files.readString(svg).contains("<svg"));
    }

    @Test
    void badFileIsRefusedWholeAndTheNextIsStillTaken() throws IOException {
        String sample = Files.readString(folder.resolve("samples/declaration-1.xml"));
        Path bad = Files.writeString(home.resolve("bad.xml"), sample.replace("</DecHead>", ""));
        Path unknown = Files.writeString(home.resolve("unknown.txt"), "hello");
        Path good = Files.writeString(home.resolve("good.xml"), sample.replace("570020260956500017",
                "570020260956500091").replace("81N121401", "81N121404"));
        Shell.Run run = shell.as("customs5700", "import", bad.toString(), unknown.toString(),
                good.toString(), "--json");
        assertEquals(1, run.exit(), run::all);
        List<?> files = (List<?>) run.json().get("files");
        assertEquals(List.of(false, false, true), files.stream()
                .map(file -> ((Map<?, ?>) file).get("accepted")).toList());
        assertTrue((Long) ((Map<?, ?>) files.get(0)).get("line") > 1, run::out);
    }
}
