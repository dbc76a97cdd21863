package org.eport.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.rollout.Words;
import org.eport.rollout.ring.RolloutFile;
import org.eport.rollout.trust.SigningKey;
import org.eport.rollout.trust.TrustedKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rollout files that are signed, and versions that are held and released in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RingsTest {

    private static final String NAME = "Data centre <centre@example.invalid>";
    private static final String PASSPHRASE = "secret words";
    private static final String EXAMPLE = "org.eport.example";
    private static final String DRAFT = """
            {"format": 1, "serial": 1, "issued": "2026-01-01T00:00:00Z", "expires": "2026-01-02T00:00:00Z",
             "entries": [{"feature": "org.eport.example.feature", "version": "1.1.0", "from": "2026-01-05",
              "later": ["2026-01-12"], "rings": {"5300": 0}, "hold": false},
              {"feature": "org.eport.example.feature", "version": "1.2.0", "from": "2026-02-05",
              "later": ["2026-02-12"], "rings": {"5300": 0, "5700": 0}, "hold": true,
              "reason": {"zh": "有误", "en": "Faulty."}}]}
            """;

    private Path home;
    private Path site;
    private Path secret;
    private Path keys;
    private Path draft;
    private Shell shell;

    @BeforeAll
    void makeKeys(@TempDir Path fresh) throws Exception {
        home = fresh;
        SigningKey key = SigningKey.create(NAME, PASSPHRASE.toCharArray());
        secret = Files.write(home.resolve("secret.asc"), key.secretKey());
        keys = Files.createDirectories(home.resolve("keys"));
        Files.write(keys.resolve("centre.asc"), key.publicKey());
        draft = Files.writeString(home.resolve("draft.json"), DRAFT);
        shell = new Shell(home.resolve("office"), new Installation(List.of(), Optional.empty()));
    }

    @BeforeEach
    void newSite() throws Exception {
        site = Files.createTempDirectory(home, "site");
    }

    private Shell.Run rings(String passphrase, Path key, String... more) {
        List<String> all = new ArrayList<>(List.of("plugins", "rings", "--site", site.toString(), "--key",
                key.toString(), "--pin-fd", "0"));
        all.addAll(List.of(more));
        return shell.given(passphrase + "\n", all.toArray(String[]::new));
    }

    private Shell.Run rings(String... more) {
        return rings(PASSPHRASE, secret, more);
    }

    private Shell.Run published() {
        Shell.Run run = rings(draft.toString(), "--days", "30", "--json");
        assertEquals(0, run.exit(), run::all);
        return run;
    }

    /** The file beside the site, whose signature is good. */
    private RolloutFile inForce() throws Exception {
        byte[] content = Files.readAllBytes(site.resolve(RolloutFile.NAME));
        assertEquals(NAME, TrustedKeys.read(keys).check(RolloutFile.NAME, content,
                Files.readAllBytes(site.resolve(RolloutFile.SIGNATURE))).name());
        return RolloutFile.read(content);
    }

    private static RolloutFile.Entry entry(RolloutFile file, String version) {
        return file.entry(EXAMPLE + ".feature", version).orElseThrow();
    }

    @Test
    void draftsAreSignedAndCountedUp() throws Exception {
        for (long serial = 1; serial <= 2; serial++) {
            assertEquals(serial, published().json().get("serial"));
        }
        assertTrue(new String(inForce().bytes(), StandardCharsets.UTF_8).contains("5300"));
        assertEquals(3, rings("other words", secret, draft.toString(), "--days", "30").exit());
        assertEquals(2, rings(draft.toString()).exit());
        assertEquals(2, inForce().serial());
    }

    @Test
    void aVersionIsHeldAndReleasedAndEverythingElseStays() throws Exception {
        published();
        RolloutFile first = inForce();
        Shell.Run held = rings("--hold", EXAMPLE + "@1.1.0", "--reason", "Wrong offices in it.", "--json");
        assertEquals(0, held.exit(), held::all);
        assertEquals(2L, held.json().get("serial"));
        Map<?, ?> shown = (Map<?, ?>) ((List<?>) held.json().get("entries")).getFirst();
        assertEquals("Wrong offices in it.", shown.get("hold"));
        RolloutFile second = inForce();
        assertEquals(first.serial() + 1, second.serial());
        assertEquals(first.expires(), second.expires());
        assertEquals(first.entries().get(1), second.entries().get(1));
        assertEquals(entry(first, "1.1.0").held(Words.same("Wrong offices in it.")), entry(second, "1.1.0"));

        Shell.Run released = rings("--release", EXAMPLE + ".feature@1.1.0", "--release", EXAMPLE + "@1.2.0");
        assertEquals(0, released.exit(), released::all);
        RolloutFile third = inForce();
        assertEquals(3, third.serial());
        assertEquals(entry(first, "1.1.0"), entry(third, "1.1.0"));
        assertEquals(entry(first, "1.2.0").released(), entry(third, "1.2.0"));
    }

    @Test
    void aHoldWithoutAReasonSaysInBothLanguagesThatItWasStopped() throws Exception {
        published();
        assertEquals(0, rings("--hold", EXAMPLE + "@1.1.0").exit());
        Words reason = entry(inForce(), "1.1.0").hold().orElseThrow();
        assertTrue(reason.en().contains("stopped"), reason::en);
        assertTrue(reason.zh().contains("暂停"), reason::zh);
    }

    @Test
    void whatIsNotInTheFileOrNotUnderstoodChangesNothing() throws Exception {
        assertEquals(3, rings("--hold", EXAMPLE + "@1.1.0").exit(), "no file yet");
        published();
        byte[] before = Files.readAllBytes(site.resolve(RolloutFile.NAME));
        Shell.Run unknown = rings("--hold", EXAMPLE + "@9.9.9");
        assertEquals(3, unknown.exit(), unknown::all);
        assertTrue(unknown.err().contains(EXAMPLE + "@1.1.0, " + EXAMPLE + "@1.2.0"), unknown::err);
        for (String[] wrong : new String[][] {{}, {"--hold", EXAMPLE}, {"--hold", "@1.1.0"},
            {draft.toString(), "--hold", EXAMPLE + "@1.1.0"}, {"--release", EXAMPLE + "@1.2.0", "--reason", "x"}}) {
            Shell.Run run = rings(wrong);
            assertEquals(2, run.exit(), () -> List.of(wrong) + run.all());
        }
        assertArrayEquals(before, Files.readAllBytes(site.resolve(RolloutFile.NAME)));
    }

    @Test
    void whatSomebodyElseSignedOrChangedIsNotSignedAgain() throws Exception {
        published();
        Path file = site.resolve(RolloutFile.NAME);
        String good = Files.readString(file);
        Files.writeString(file, good.replace("\"5300\"", "\"5100\""));
        assertFalse(Files.readString(file).equals(good));
        Shell.Run changed = rings("--hold", EXAMPLE + "@1.1.0", "--json");
        assertEquals(1, changed.exit(), changed::all);
        assertEquals("cli.plugins.ringsOther", ((Map<?, ?>) changed.json().get("problem")).get("key"));
        Files.writeString(file, good);
        Path stranger = Files.write(home.resolve("stranger.asc"),
                SigningKey.create("Stranger <s@example.invalid>", "x".toCharArray()).secretKey());
        assertEquals(1, rings("x", stranger, "--hold", EXAMPLE + "@1.1.0").exit());
        assertEquals(good, Files.readString(file));
        assertEquals(0, rings("--hold", EXAMPLE + "@1.1.0").exit());
    }
}
