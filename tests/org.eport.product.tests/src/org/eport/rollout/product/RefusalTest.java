package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eport.rollout.catalogue.Catalogue;
import org.eport.rollout.state.Trees;
import org.eport.rollout.trust.SigningKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must not be installed is refused with its reason, leaves no byte in the installation, changes nothing, and is an
 * entry in the ledger.
 */
class RefusalTest {

    private static final String SHENZHEN = "org.eport.exportreceipt.shenzhen";
    private static final Path SOURCE = Office.ROOT.resolve("bundles/" + SHENZHEN);
    private static final Pattern SIGNATURE =
            Pattern.compile("(?s)<property name='pgp.signatures' value='([^']*)'/>");

    @TempDir
    static Path folder;

    private static Workshop workshop;
    private static Office office;
    private static SigningKey stranger;
    private static Path good;

    @BeforeAll
    static void open() throws Exception {
        workshop = new Workshop(folder.resolve("bench"), Office.BUILT);
        office = Office.open(folder.resolve("office"));
        stranger = SigningKey.create("Stranger <stranger@eport.invalid>", "x".toCharArray());
        good = workshop.site("good", SOURCE, "1.0.5");
    }

    /** A copy of the good site to spoil; a site of its own, so that no other test has seen its catalogue. */
    private static Path copy(String name) throws Exception {
        Path copy = folder.resolve(name);
        Trees.copy(good, copy);
        return copy;
    }

    private static Path published(Path site) throws Exception {
        return Workshop.publish(site, workshop.trusted, Instant.now());
    }

    private static void refused(String key, Path site) throws Exception {
        int state = office.state();
        int entries = refusals();
        List<Path> before = office.traces("shenzhen");
        Office.Answer answer = office.plugins("install", SHENZHEN, "--site", site.toString());
        assertEquals(1, answer.exit(), answer.said());
        assertEquals(key, answer.problem(), answer.said());
        assertEquals(state, office.state());
        assertEquals(before, office.traces("shenzhen"), "bytes are left");
        assertEquals(entries + 1, refusals(), "no entry in the ledger");
    }

    private static int refusals() throws Exception {
        Office.Answer found = office.run("20120801\n", "query", "rollout.change", "--where", "state=REFUSED", "--card",
                "branch", "--pin-fd", "0");
        assertEquals(0, found.exit(), found.said());
        return found.said().split("\"REFUSED\"", -1).length - 1;
    }

    private static Path artifact(Path site) throws Exception {
        try (var files = Files.list(site.resolve("plugins"))) {
            return files.findFirst().orElseThrow();
        }
    }

    @Test
    void givenAnArtifactWithoutASignatureThenItIsRefused() throws Exception {
        Path site = copy("unsigned");
        Workshop.edit(site, (id, artifact) -> SIGNATURE.matcher(artifact).replaceAll(""));
        refused("rollout.refused.unsigned", published(site));
    }

    @Test
    void givenAnArtifactThatWasChangedThenItIsRefused() throws Exception {
        Path site = copy("tampered");
        byte[] bytes = Files.readAllBytes(artifact(site));
        bytes[bytes.length / 2] ^= 1;
        Files.write(artifact(site), bytes);
        refused("rollout.refused.tampered", site);
    }

    @Test
    void givenArtifactsOfAnotherKeyThenTheyAreRefused() throws Exception {
        Path bundle = workshop.bundle(SOURCE, "1.0.6");
        Path site = workshop.repository("strange", List.of(bundle), List.of(workshop.feature(SHENZHEN, "1.0.6", "x")),
                stranger);
        refused("rollout.refused.stranger", published(site));
    }

    @Test
    void givenTheSignatureOfAnotherArtifactThenItIsRefused() throws Exception {
        Path site = copy("swapped");
        Map<String, String> signatures = new HashMap<>();
        Workshop.edit(site, (id, artifact) -> {
            Matcher found = SIGNATURE.matcher(artifact);
            assertTrue(found.find());
            signatures.put(id, found.group());
            return artifact;
        });
        assertEquals(2, signatures.size());
        Workshop.edit(site, (id, artifact) -> SIGNATURE.matcher(artifact).replaceAll(Matcher.quoteReplacement(
                signatures.entrySet().stream().filter(other -> !other.getKey().equals(id)).findFirst().orElseThrow()
                        .getValue())));
        refused("rollout.refused.tampered", published(site));
    }

    @Test
    void givenACatalogueThatIsNotThereNotSignedChangedOrOfAStrangerThenItIsRefused() throws Exception {
        Path without = copy("without");
        Files.delete(without.resolve(Catalogue.FILE));
        refused("rollout.refused.noCatalogue", without);
        Path unsigned = copy("unsignedCatalogue");
        Files.delete(unsigned.resolve(Catalogue.SIGNATURE));
        refused("rollout.refused.unsigned", unsigned);
        Path changed = copy("changedCatalogue");
        Path file = changed.resolve(Catalogue.FILE);
        String text = Files.readString(file);
        assertNotEquals(text, text.replace("1.0.5", "1.0.9"));
        Files.writeString(file, text.replace("1.0.5", "1.0.9"));
        refused("rollout.refused.tampered", changed);
        refused("rollout.refused.stranger", Workshop.publish(copy("strangeCatalogue"), stranger, Instant.now()));
    }

    @Test
    void givenMetadataThatTheCatalogueDoesNotKnowThenItIsRefused() throws Exception {
        Path site = copy("metadata");
        Workshop.edit(site, (id, artifact) -> artifact.replace("</properties>",
                Workshop.property("x", "y") + "</properties>"));
        refused("rollout.refused.tampered", site);
    }

    @Test
    void givenACatalogueThatHasRunOutThenItIsRefused() throws Exception {
        refused("rollout.refused.expired", Workshop.publish(copy("expired"), workshop.trusted,
                Instant.now().minus(Duration.ofDays(31))));
    }

    @Test
    void givenAnOlderCatalogueOfASiteThatWasSeenThenItIsRefused() throws Exception {
        Path site = copy("replayed");
        Workshop.publish(site, workshop.trusted, Instant.now());
        assertEquals(0, office.plugins("list", "--site", site.toString()).exit());
        refused("rollout.refused.replayed", Workshop.publish(site, workshop.trusted,
                Instant.now().minus(Duration.ofDays(1))));
    }

    @Test
    void givenAVersionBelowOneThatWasInForceThenItIsRefused() throws Exception {
        Office other = Office.open(folder.resolve("downgrade"));
        assertEquals(0, other.plugins("install", SHENZHEN, "--site", good.toString()).exit());
        assertEquals(0, other.plugins("remove", SHENZHEN).exit());
        Path older = workshop.site("older", SOURCE, "1.0.4");
        Office.Answer answer = other.plugins("install", SHENZHEN, "--site", older.toString());
        assertEquals(1, answer.exit(), answer.said());
        assertEquals("rollout.refused.downgrade", answer.problem());
        assertEquals(0, other.plugins("install", SHENZHEN, "--site", good.toString()).exit());
    }

    @Test
    void givenTwoPluginsThatBringTheSameRegionThenTheSecondIsRefused() throws Exception {
        Path copied = folder.resolve("copied");
        Trees.copy(SOURCE, copied);
        Path manifest = copied.resolve("META-INF/MANIFEST.MF");
        Files.writeString(manifest, Files.readString(manifest, StandardCharsets.UTF_8).replace(
                "Bundle-SymbolicName: " + SHENZHEN, "Bundle-SymbolicName: " + SHENZHEN + "2"));
        Path second = workshop.site("second", copied, "1.0.5");
        Office other = Office.open(folder.resolve("clash"));
        assertEquals(0, other.plugins("install", SHENZHEN, "--site", good.toString()).exit());
        int state = other.state();
        Office.Answer answer = other.plugins("install", SHENZHEN + "2", "--site", second.toString());
        assertEquals(1, answer.exit(), answer.said());
        assertEquals("rollout.clash.faults", answer.problem());
        assertEquals(state, other.state());
        assertEquals(List.of(), other.traces("shenzhen2"));
    }

    @Test
    void givenTheGoodSiteThenNothingIsRefused() throws Exception {
        Office other = Office.open(folder.resolve("good-office"));
        Office.Answer answer = other.plugins("install", SHENZHEN, "--site", good.toString());
        assertEquals(0, answer.exit(), answer.said());
        assertEquals("1.0.5", other.version(SHENZHEN));
    }
}
