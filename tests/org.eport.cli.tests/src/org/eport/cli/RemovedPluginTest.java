package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The command line in a workspace with documents of export receipt, where that plug-in is not installed any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovedPluginTest {

    private Path home;
    private Path folder;
    private Shell shell;

    @BeforeAll
    void playTheDemonstrationThenRemoveThePlugin(@TempDir Path fresh) {
        home = fresh;
        folder = home.resolve("demo");
        Shell.Run demo = new Shell(folder).run("demo");
        assertEquals(0, demo.exit(), demo::all);
        shell = new Shell(folder, new Installation(List.of()));
    }

    @Test
    void commandsAboutFormsSayWhatIsMissingAndMakeNothing() {
        Path other = home.resolve("other");
        Shell.Run run = new Shell(other, new Installation(List.of())).run("demo");
        assertEquals(3, run.exit(), run::all);
        assertTrue(run.err().contains("出口收汇") && run.err().contains("plugins install"), run::all);
        assertFalse(Files.exists(other));
        Shell.Run bench = Shell.run(new Installation(List.of()), "", "bench", "--lang", "zh");
        assertEquals(3, bench.exit(), bench::all);
        assertTrue(bench.err().contains("未安装"), bench::all);
        Shell.Run diagnose = shell.as("operator1", "diagnose", "81N121411");
        assertEquals(3, diagnose.exit(), diagnose::all);
    }

    @Test
    void theLedgerIsVerifiedWholeAndItIsSaidWhatCouldNotBeCompared() {
        Shell.Run run = shell.run("verify", "--json");
        assertEquals(0, run.exit(), run::all);
        Map<?, ?> verification = (Map<?, ?>) run.json().get("verification");
        assertEquals(Boolean.TRUE, verification.get("sound"));
        assertEquals(25L, ((Map<?, ?>) verification.get("notInstalled")).get("exportreceipt.form"));
        Shell.Run people = shell.run("verify");
        assertTrue(people.out().contains("25 documents exportreceipt.form"), people::out);
        assertEquals(0, shell.run("verify", "81N121411").exit());
        assertEquals(0, shell.run("verify", "form/81N121411").exit());
        assertEquals(1, shell.run("verify", "81N999999").exit());
    }

    @Test
    void documentsStayReadableForWhoeverOwnsThem() {
        Shell.Run run = shell.as("operator1", "query", "exportreceipt.form", "--removed", "--json");
        assertEquals(0, run.exit(), run::all);
        List<?> rows = (List<?>) run.json().get("documents");
        assertEquals(20, rows.size());
        assertEquals(Boolean.TRUE, run.json().get("more"));
        assertEquals("81N121401", ((Map<?, ?>) rows.getFirst()).get("number"));
        assertEquals("VERIFIED", ((Map<?, ?>) rows.getFirst()).get("safeStatus"));
        Shell.Run other = shell.as("operator2", "query", "--removed", "--json");
        assertEquals(List.of(), other.json().get("documents"));
        assertEquals(2, shell.as("operator1", "query", "--removed", "--where", "number=81N121401").exit());
        assertEquals(2, shell.as("operator1", "query").exit());
    }

    @Test
    void theLifeOfADocumentIsTold() {
        Shell.Run run = shell.as("operator1", "history", "81N121411", "--json");
        assertEquals(0, run.exit(), run::all);
        assertEquals(Boolean.TRUE, run.json().get("removed"));
        assertEquals(Boolean.TRUE, run.json().get("proven"));
        List<?> steps = (List<?>) run.json().get("steps");
        assertTrue(steps.size() > 5, run::out);
        assertEquals("fileAtPort", ((Map<?, ?>) steps.get(1)).get("action"));
        assertEquals(1, shell.as("operator2", "history", "81N121411").exit());
        assertEquals(0, shell.as("operator1", "history", "form/81N121411").exit());
    }

    @Test
    void theLifeOfADocumentIsToldInWordsWhereThePluginIsThere() {
        Shell.Run run = new Shell(folder).as("operator1", "history", "81N121411", "--lang", "zh");
        assertEquals(0, run.exit(), run::all);
        assertFalse(run.out().contains("?"), run::out);
        assertTrue(run.out().contains("备案"), run::out);
    }

    @Test
    void itsProofIsWrittenForWhoeverOwnsIt() {
        Path zip = home.resolve("removed.zip");
        assertEquals(0, shell.as("operator1", "proof", "81N121411", "-o", zip.toString()).exit());
        assertTrue(Files.exists(zip));
        Path stranger = home.resolve("stranger.zip");
        assertEquals(1, shell.as("operator2", "proof", "81N121411", "-o", stranger.toString()).exit());
        assertFalse(Files.exists(stranger));
    }

    @Test
    void whatTheCoreHasGoesOn() {
        Shell.Run login = shell.as("operator1", "login-check", "--json");
        assertEquals(0, login.exit(), login::all);
        assertEquals(0, shell.as("legal1", "query", "permission").exit());
        Shell.Run query = shell.as("operator1", "query", "form");
        assertEquals(2, query.exit(), query::all);
    }
}
