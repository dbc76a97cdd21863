package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder nobody has worked in, and the first things a holder does with a card. */
class FirstStartTest {

    private static final String INITIAL = "88888888";
    private static final String OWN = "31415926";
    private static final String WRONG = "27182818";

    @TempDir
    static Path origin;

    private static Shell.Run first;

    @TempDir
    Path folder;

    private Shell shell;

    @BeforeAll
    static void startForTheFirstTime() throws IOException {
        Files.createDirectories(origin.resolve(".metadata")); // as the running platform does
        first = new Shell(origin).withPin(INITIAL, "login-check", "--card", "operator1");
    }

    @BeforeEach
    void takeACopy() throws IOException {
        try (Stream<Path> all = Files.walk(origin)) {
            for (Path one : all.skip(1).toList()) {
                Files.copy(one, folder.resolve(origin.relativize(one)));
            }
        }
        shell = new Shell(folder);
    }

    @Test
    void firstStartMakesTheEvaluationSetAndSaysSoOnTheErrorChannel() {
        assertTrue(first.err().contains("EVALUATION ONLY"), first::all);
        assertTrue(Files.exists(folder.resolve("trust")));
        assertTrue(Files.exists(folder.resolve("README.txt")));
        Shell.Run second = shell.withPin(INITIAL, "login-check", "--card", "operator1");
        assertFalse(second.err().contains("EVALUATION"), second::all);
    }

    @Test
    void initialPinHasToBeChangedFirst() {
        assertEquals(3, first.exit());
        Shell.Run changed = changePin("operator1");
        assertEquals(0, changed.exit(), changed::all);
        Shell.Run in = shell.withPin(OWN, "login-check", "--card", "operator1", "--json");
        assertEquals(0, in.exit(), in::all);
        assertEquals("OPERATOR", ((Map<?, ?>) in.json().get("holder")).get("kind"));
        for (Shell.Run run : List.of(first, changed, in)) {
            assertFalse(run.all().contains(OWN), "PIN echoed");
        }
    }

    private Shell.Run changePin(String card) {
        return shell.given(INITIAL + "\n" + OWN + "\n", "card", "change-pin", "--card", card,
                "--pin-fd", "0");
    }

    @Test
    void wrongPinIsAMatterOfTheEnvironmentAndNeverEchoed() {
        Shell.Run run = shell.withPin(WRONG, "explain", "81N121401", "--card", "operator1", "--json");
        assertEquals(3, run.exit());
        assertEquals("card.wrongPin", ((Map<?, ?>) run.json().get("problem")).get("key"));
        assertFalse(run.all().contains(WRONG));
    }

    @Test
    void blockedCardIsUnblockedWithItsPuk() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertEquals(3, shell.withPin(WRONG, "login-check", "--card", "tax").exit());
        }
        String puk = Files.readAllLines(folder.resolve("PUK.txt")).stream()
                .filter(line -> line.contains(" tax ")).findFirst().orElseThrow().split(" ")[2];
        Shell.Run unblocked = shell.given(puk + "\n" + OWN + "\n", "card", "unblock", "--card", "tax",
                "--pin-fd", "0");
        assertEquals(0, unblocked.exit(), unblocked::all);
        assertFalse(unblocked.all().contains(puk) || unblocked.all().contains(OWN));
        assertEquals(0, shell.withPin(OWN, "login-check", "--card", "tax").exit());
    }

    @Test
    void cardFileServesFromAnywhere() throws IOException {
        Path pocket = Files.createDirectories(folder.resolve("pocket"));
        String name = "9900000000002.card";
        Path file = Files.move(folder.resolve("cards").resolve(name), pocket.resolve(name));
        Shell.Run run = changePin(file.toString());
        assertEquals(0, run.exit(), run::all);
        assertEquals(0, shell.withPin(OWN, "login-check", "--card", file.toString()).exit());
        assertEquals(3, shell.withPin(OWN, "login-check", "--card", "operator1").exit());
    }

    @Test
    void cardThatIsMissingOrNotNamedIsToldApart() {
        assertEquals(3, shell.withPin(OWN, "login-check", "--card", "nobody").exit());
        assertEquals(2, shell.withPin(OWN, "login-check").exit());
    }

    @Test
    void pinIsNeverTakenFromAnArgumentAndMissingPinIsSaid() {
        assertEquals(2, shell.run("login-check", "--card", "operator1", "--pin", OWN).exit());
        assertEquals(2, shell.run("login-check", "--card", "operator1").exit());
        assertEquals(3, shell.withPin("", "login-check", "--card", "operator1").exit());
        assertEquals(3, shell.run("login-check", "--card", "operator1", "--pin-fd", "99").exit());
    }

    @Test
    void cardWithoutTheRightIsRefused() {
        changePin("operator1");
        Shell.Run run = shell.withPin(OWN, "act", "fileAtPort", "81N121401", "--input", "port=5700", "--card",
                "operator1");
        assertEquals(1, run.exit(), run::all);
        assertTrue(run.out().contains("× PERMISSION · 81N121401 · "), run::out);
    }

    @Test
    void folderWithoutAStoreIsNotVerified(@TempDir Path empty) {
        Shell.Run run = new Shell(empty).run("verify");
        assertEquals(3, run.exit());
        assertFalse(Files.exists(empty.resolve("store")));
    }

    @Test
    void storeThatCannotBeOpenedIsAMatterOfTheEnvironment() throws IOException {
        try (Workplace workplace = Workplaces.open(folder, List.of(), List.of(), Clock.systemUTC())) {
            assertFalse(workplace.readers().isEmpty());
        }
        Path properties = folder.resolve("store/service.properties");
        Files.writeString(properties, "broken");
        assertEquals(3, shell.run("verify").exit());
    }
}
