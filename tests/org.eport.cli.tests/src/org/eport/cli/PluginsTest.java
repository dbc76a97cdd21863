package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.flow.Refusal;
import org.eport.core.text.Message;
import org.eport.rollout.PastChange;
import org.eport.rollout.Signer;
import org.eport.rollout.Standing;
import org.eport.rollout.Wish;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands about plug-ins say, how they end, and what they leave behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginsTest {

    private static final String INITIAL = "88888888";
    private static final String OWN = "20120801";

    private Path home;
    private PretendedRollout rollout;
    private Shell shell;

    @BeforeAll
    void startForTheFirstTime(@TempDir Path fresh) {
        home = fresh;
        Shell first = new Shell(home.resolve("office"));
        Shell.Run changed = first.given(INITIAL + "\n" + OWN + "\n", "card", "change-pin", "--card", "operator1",
                "--pin-fd", "0");
        assertEquals(0, changed.exit(), changed::all);
    }

    @BeforeEach
    void pretend() {
        rollout = new PretendedRollout();
        shell = new Shell(home.resolve("office"), new Installation(List.of(), Optional.of(rollout)));
    }

    private Shell.Run plugins(String... args) {
        String[] all = new String[args.length + 1];
        all[0] = "plugins";
        System.arraycopy(args, 0, all, 1, args.length);
        return shell.as("operator1", all);
    }

    private String site() {
        return home.resolve("site").toString();
    }

    @Test
    void listNeedsNoCardAndMakesNoStore() {
        Path nowhere = home.resolve("nowhere");
        Shell other = new Shell(nowhere, new Installation(List.of(), Optional.of(rollout)));
        Shell.Run run = other.run("plugins", "list", "--site", site(), "--json");
        assertEquals(0, run.exit(), run::all);
        assertEquals("", run.err());
        Map<?, ?> plugin = (Map<?, ?>) ((List<?>) run.json().get("plugins")).getFirst();
        assertEquals("org.eport.example.feature", plugin.get("id"));
        assertEquals("1.0.0", plugin.get("installed"));
        assertEquals("1.1.0", plugin.get("offered"));
        assertEquals("UPDATE", plugin.get("status"));
        assertEquals(List.of(), run.json().get("unread"));
        assertFalse(Files.exists(nowhere));
    }

    @Test
    void whatIsOnlyHeldIsNotOffered() {
        rollout.standing = Optional.of(new Standing(Optional.empty(), Optional.empty(),
                Optional.of(PretendedRollout.plugin("2.0.0")), Optional.empty(),
                Optional.of(Message.of("rollout.ring.early", "2.0.0", "2027-01-01", 1)), false));
        Shell.Run run = shell.run("plugins", "list", "--site", site(), "--json");
        assertEquals(0, run.exit(), run::all);
        Map<?, ?> plugin = (Map<?, ?>) ((List<?>) run.json().get("plugins")).getFirst();
        assertEquals("HELD", plugin.get("status"));
        assertNull(plugin.get("offered"));
        assertTrue(String.valueOf(plugin.get("held")).contains("2027-01-01"), run::out);
    }

    @Test
    void anOlderVersionThatIsOfferedCanBeHadWhileANewerOneIsHeld() {
        rollout.standing = Optional.of(new Standing(Optional.empty(), Optional.of(PretendedRollout.plugin("1.0.0")),
                Optional.of(PretendedRollout.plugin("2.0.0")), Optional.empty(),
                Optional.of(Message.of("rollout.ring.early", "2.0.0", "2027-01-01", 1)), false));
        Shell.Run run = shell.run("plugins", "list", "--site", site(), "--json");
        Map<?, ?> plugin = (Map<?, ?>) ((List<?>) run.json().get("plugins")).getFirst();
        assertEquals("AVAILABLE", plugin.get("status"));
        assertEquals("1.0.0", plugin.get("offered"));
    }

    @ParameterizedTest
    @CsvSource({"rollout.refused.stranger, 1", "rollout.site.unreadable, 3"})
    void listShowsWhatItCanAndEndsWithWhatWasUnread(String key, int exit) {
        rollout.failing = Optional.of(key);
        Shell.Run run = shell.run("plugins", "list", "--site", site(), "--json");
        assertEquals(exit, run.exit(), run::all);
        assertEquals(1, ((List<?>) run.json().get("plugins")).size());
        assertEquals(key, ((Map<?, ?>) ((List<?>) run.json().get("unread")).getFirst()).get("key"));
    }

    @Test
    void previewChangesNothing() {
        Shell.Run run = plugins("preview", "org.eport.example", "--site", site(), "--json");
        assertEquals(0, run.exit(), run::all);
        assertEquals(Boolean.FALSE, run.json().get("changed"));
        Map<?, ?> preview = (Map<?, ?>) run.json().get("preview");
        Map<?, ?> move = (Map<?, ?>) ((List<?>) preview.get("moves")).getFirst();
        assertEquals("1.0.0", move.get("before"));
        assertEquals("1.1.0", move.get("after"));
        assertEquals("Data branch", move.get("signer"));
        Map<?, ?> change = (Map<?, ?>) ((List<?>) preview.get("changes")).getFirst();
        assertEquals("R-SZ-01", change.get("id"));
        assertEquals("2026-01-01", change.get("from"));
        assertEquals(List.of("prepare INSTALL[org.eport.example]", "discard 7"), rollout.asked);
    }

    @Test
    void installPutsInForceAndSaysWhatHasChanged() {
        Shell.Run run = plugins("install", "org.eport.example", "--site", site());
        assertEquals(0, run.exit(), run::all);
        assertEquals(List.of("prepare INSTALL[org.eport.example]", "commit 7"), rollout.asked);
        for (String said : List.of("Example", "1.0.0", "1.1.0", "Data branch (89abcdef01234567)", "+ A rule · Form",
                "from 2026-01-01", "2.0 MB", "C00000001", "next start")) {
            assertTrue(run.out().contains(said), () -> said + "\n" + run.out());
        }
        assertTrue(run.err().contains("… "), run::err);
        assertFalse(run.all().contains("?cli.") || run.all().contains("?rollout."), run::all);
    }

    @Test
    void installForMachinesIsOneObjectAndNothingElse() {
        Shell.Run run = plugins("install", "org.eport.example", "--version", "1.1.0", "--site", site(), "--json");
        assertEquals(0, run.exit(), run::all);
        assertEquals(List.of("exit", "changed", "preview", "state", "entry"), List.copyOf(run.json().keySet()));
        assertEquals(7L, run.json().get("state"));
        assertEquals("", run.err());
        assertEquals("prepare INSTALL[org.eport.example]1.1.0", rollout.asked.getFirst());
    }

    @Test
    void theOtherWishesArePassedOn() {
        assertEquals(0, plugins("update", "--site", site()).exit());
        assertEquals(0, plugins("remove", "a", "b").exit());
        assertEquals(0, plugins("revert").exit());
        assertEquals(0, plugins("preview", "--revert").exit());
        assertEquals(0, plugins("preview", "--update", "--site", site()).exit());
        assertEquals(0, plugins("preview", "--remove", "a").exit());
        assertEquals(List.of("prepare UPDATE[]", "commit 7", "prepare REMOVE[a, b]", "commit 7", "prepare REVERT[]",
                "commit 7", "prepare REVERT[]", "discard 7", "prepare UPDATE[]", "discard 7", "prepare REMOVE[a]",
                "discard 7"), rollout.asked);
    }

    @ParameterizedTest
    @CsvSource({"rollout.refused.unsigned, 1", "rollout.clash.faults, 1", "rollout.held, 1", "rollout.none, 2",
        "rollout.notOffered, 3", "rollout.busy, 3", "rollout.unwritable, 3"})
    void whatCannotBeDoneEndsByItsKind(String key, int exit) {
        rollout.failing = Optional.of(key);
        Shell.Run run = plugins("install", "org.eport.example", "--site", site(), "--json");
        assertEquals(exit, run.exit(), run::all);
        Map<?, ?> problem = (Map<?, ?>) run.json().get("problem");
        assertEquals(key, problem.get("key"));
        assertFalse(String.valueOf(problem.get("text")).contains("?"), run::out);
        assertFalse(String.valueOf(problem.get("remedy")).contains("?"), run::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rollout.upToDate", "rollout.already"})
    void nothingLeftToDoIsNoFailure(String key) {
        rollout.failing = Optional.of(key);
        Shell.Run run = plugins("update", "--site", site(), "--json");
        assertEquals(0, run.exit(), run::all);
        assertEquals(Boolean.FALSE, run.json().get("changed"));
    }

    @Test
    void whatCannotBePutInForceIsThrownAway() {
        rollout.overtaken = true;
        assertEquals(3, plugins("install", "org.eport.example", "--site", site()).exit());
        assertEquals("discard 7", rollout.asked.getLast());
    }

    @Test
    void wrongUsageIsFoundBeforeAnythingIsAsked() {
        for (String[] args : new String[][] {{"install"}, {"remove"}, {"install", "a"}, {"preview"},
            {"preview", "a", "--revert"}, {"preview", "a", "b", "--version", "1.0.0", "--site", site()},
            {"install", "a", "--site", "http://plain.example"}, {"preview", "--update", "--remove", "a"}}) {
            Shell.Run run = plugins(args);
            assertEquals(2, run.exit(), () -> List.of(args) + run.all());
        }
        assertEquals(List.of(), rollout.asked);
    }

    @Test
    void sitesAreShownToEverybodyAndSetByWhoeverMay() {
        assertEquals(List.of(), shell.run("plugins", "sites", "--json").json().get("sites"));
        Shell.Run set = plugins("sites", "--set", "https://rollout.example", site(), "--json");
        assertEquals(0, set.exit(), set::all);
        assertEquals(List.of("https://rollout.example/", site()), set.json().get("sites"));
        rollout.refusal = Optional.of(Refusal.of(Refusal.Kind.PERMISSION, "permission.none", "x"));
        assertEquals(1, plugins("sites", "--set", "https://other.example").exit());
        assertEquals(2, rollout.sites.size());
        assertEquals(0, plugins("update").exit());
    }

    @Test
    void healthThatCannotBeToldIsAMatterOfTheEnvironment() {
        assertEquals(3, plugins("health", "--site", site()).exit());
        assertEquals(2, plugins("health", "--site", "https://rollout.example").exit());
    }

    @Test
    void historyTellsWhoChangedWhatNewestFirst() {
        rollout.past = List.of(
                new PastChange("P20261124000002", Instant.parse("2026-11-24T11:35:33Z"), Wish.Kind.INSTALL,
                        PastChange.State.REFUSED, List.of(PastChange.Step.read("org.eport.other.feature")),
                        List.of("/media/stick"), List.of(), "Nobody signed it.", "2100000000017", "Li Si", "5300"),
                new PastChange("P20261124000001", Instant.parse("2026-11-24T11:30:00Z"), Wish.Kind.UPDATE,
                        PastChange.State.DONE,
                        List.of(PastChange.Step.read("org.eport.example.feature 1.0.0 → 1.1.0")),
                        List.of("https://rollout.example/"),
                        List.of(Signer.read("Data branch 0123456789abcdef0123456789abcdef01234567")), "",
                        "2100000000017", "", "5300"));
        Shell.Run run = plugins("history", "--json");
        assertEquals(0, run.exit(), run::all);
        List<?> history = (List<?>) run.json().get("history");
        Map<?, ?> refused = (Map<?, ?>) history.getFirst();
        assertEquals(List.of("number", "time", "kind", "state", "plugins", "sites", "signers", "reason", "card",
                "holder", "office"), List.copyOf(refused.keySet()));
        assertEquals("REFUSED", refused.get("state"));
        assertEquals("Nobody signed it.", refused.get("reason"));
        assertEquals("Li Si", refused.get("holder"));
        Map<?, ?> update = (Map<?, ?>) history.get(1);
        assertEquals("2026-11-24T11:30:00Z", update.get("time"));
        assertNull(update.get("holder"));
        Map<?, ?> step = (Map<?, ?>) ((List<?>) update.get("plugins")).getFirst();
        assertEquals("1.0.0", step.get("before"));
        assertEquals("1.1.0", step.get("after"));
        assertEquals(Boolean.FALSE, run.json().get("more"));

        Shell.Run shown = plugins("history", "-n", "1");
        assertEquals(0, shown.exit(), shown::all);
        for (String said : List.of("2026-11-24 19:35:33", "P20261124000002", "installation, refused", "Li Si",
                "card 2100000000017", "data branch 5300", "org.eport.other\n", "Nobody signed it.",
                "from /media/stick", "Only the newest 1")) {
            assertTrue(shown.out().contains(said), () -> said + "\n" + shown.out());
        }
        assertFalse(shown.out().contains("P20261124000001"), shown::out);
        assertTrue(plugins("history").out().contains("org.eport.example  1.0.0 → 1.1.0"));
        assertEquals(List.of("history 21", "history 2", "history 21"), rollout.asked);
        assertEquals(2, plugins("history", "-n", "0").exit());
    }

    @Test
    void aHistoryThatIsEmptySaysSo() {
        Shell.Run run = plugins("history");
        assertEquals(0, run.exit(), run::all);
        assertTrue(run.out().contains("No plug-in was changed here yet"), run::out);
    }
}
