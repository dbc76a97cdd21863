package org.eport.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code ./eport new-subsystem} in a checkout without subsystems: what it writes is complete, compiles and
 * passes its own tests, and what it refuses leaves nothing behind.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the kit needs a POSIX shell")
class NewSubsystemTest {

    private static final String[] NAMES = {"--name-zh", "快件", "--name-en", "Parcels, fast (air)"};

    private static final Pattern PLACEHOLDER = Pattern.compile("@(id|Id|ID|name_zh|name_en)@");

    @TempDir
    private Path folder;

    private KitCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = KitCheckout.in(folder.resolve("a checkout"));
    }

    private void refused(String because, String... arguments) throws IOException {
        Map<String, String> before = checkout.files();
        KitCheckout.Said said = checkout.newSubsystem(arguments);
        assertNotEquals(0, said.code(), said.text());
        assertTrue(said.text().contains(because), said.text());
        assertEquals(before, checkout.files());
    }

    @Test
    void everyTemplateIsWrittenAndNoPlaceholderIsLeft() throws IOException {
        Set<String> before = checkout.files().keySet();
        KitCheckout.Said said = checkout.newSubsystem("parcels", NAMES);
        assertEquals(0, said.code(), said.text());
        Set<String> expected = new TreeSet<>(before);
        before.stream().filter(file -> file.startsWith("releng/kit/subsystem/"))
                .map(file -> file.substring("releng/kit/subsystem/".length()))
                .map(file -> file.replace("@id@", "parcels").replace("@Id@", "Parcels"))
                .forEach(expected::add);
        Map<String, String> written = checkout.files();
        assertEquals(expected, written.keySet());
        written.keySet().removeAll(before);
        assertTrue(written.size() > 20);
        written.forEach((file, text) -> assertFalse(PLACEHOLDER.matcher(file + text).find(), file));
    }

    private String inBundle(String file, String key) throws IOException {
        return checkout.text("bundles/org.eport.parcels/OSGI-INF/l10n/" + file, key);
    }

    private String inFeature(String file) throws IOException {
        return checkout.text("features/org.eport.parcels.feature/" + file, "name");
    }

    @Test
    void bothNamesStandInTheTextsOfBundleAndFeature() throws IOException {
        checkout.newSubsystem("parcels", NAMES);
        assertEquals("Parcels, fast (air)", inBundle("bundle.properties", "parcels.name"));
        assertEquals("快件", inBundle("bundle_zh.properties", "parcels.name"));
        assertEquals("Parcels, fast (air)", inFeature("feature.properties"));
        assertEquals("快件", inFeature("feature_zh.properties"));
    }

    @Test
    void givenNoNamesThenItIsCalledAfterItsId() throws IOException {
        checkout.newSubsystem("parcels");
        assertEquals("Parcels", inBundle("bundle_zh.properties", "parcels.name"));
    }

    @Test
    void theSitesAreBuiltAfterTheSiteOfEverySubsystem() throws IOException {
        checkout.newSubsystem("parcels");
        checkout.newSubsystem("letters");
        String sites = checkout.files().get("releng/sites/pom.xml");
        for (String site : List.of("org.eport.site", "org.eport.site.parcels", "org.eport.site.letters")) {
            assertEquals(2, sites.split("<artifactId>" + site + "</artifactId>", -1).length, site);
        }
    }

    @Test
    void whatIsWrittenCompilesAndPassesItsOwnTests() throws Exception {
        checkout.newSubsystem("parcels2", NAMES);
        KitBuild build = KitBuild.house(folder.resolve("classes")).with(
                checkout.root().resolve("bundles/org.eport.parcels2"),
                checkout.root().resolve("tests/org.eport.parcels2.tests"));
        assertEquals(3, build.run("org.eport.parcels2.FlowMatrixTest"));
        assertEquals(3, build.run("org.eport.parcels2.SubsystemTextsTest"));
        assertEquals(5, build.run("org.eport.parcels2.SubsystemHelpTest"));
        assertEquals(5, build.run("org.eport.parcels2.NoticeLifeTest"));
    }

    @Test
    void givenAFieldOrAnActionNobodyExplainedThenItsOwnTestsFindIt() throws Exception {
        checkout.newSubsystem("parcels", NAMES);
        Path bundle = checkout.root().resolve("bundles/org.eport.parcels");
        replace(bundle.resolve("nl/zh/contexts.xml"), "parcels_notice_packages\"", "parcels_notice_count\"");
        replace(bundle.resolve("html/manual.html"), "id=\"parcels_notice_accept\"", "");
        KitBuild build = KitBuild.house(folder.resolve("classes")).with(bundle,
                checkout.root().resolve("tests/org.eport.parcels.tests"));
        Map<String, String> failures = build.failures("org.eport.parcels.SubsystemHelpTest");
        assertEquals(Set.of("everyFieldAndInputIsExplained", "everyActionIsExplained",
                "nothingIsExplainedThatIsNotDeclared", "nothingLeadsNowhere", "bothLanguagesSayTheSame"),
                failures.keySet());
        assertTrue(failures.get("everyFieldAndInputIsExplained").contains("[zh_CN parcels_notice_packages]"),
                failures.toString());
        assertTrue(failures.get("everyActionIsExplained").contains("[en parcels_notice_accept]"),
                failures.toString());
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertTrue(text.contains(what), file + " has no " + what);
        Files.writeString(file, text.replace(what, by));
    }

    @Test
    void anIdThatCannotBeAPackageATableAndAKeyIsRefused() throws IOException {
        for (String id : List.of("ab", "Parcels", "9parcels", "par-cels", "par.cels", "../parcels",
                "par cels", "parcelsparcelsparcels2", "快件")) {
            refused("cannot be the id of a subsystem", id);
        }
        for (String id : List.of("core", "workbench", "rollout", "base", "class", "record", "test")) {
            refused("means something else here", id);
        }
        refused("which subsystem?");
        refused("the id is empty", "");
    }

    @Test
    void whatIsThereAlreadyIsNotOverwritten() throws IOException {
        checkout.newSubsystem("parcels");
        refused("is there already", "parcels");
        for (String there : List.of("features/org.eport.letters.feature", "releng/site.letters")) {
            Files.createDirectories(checkout.root().resolve(there));
            refused(there + " is there already", "letters");
            Files.delete(checkout.root().resolve(there));
        }
        Path texts = checkout.root().resolve("bundles/org.eport.mail/OSGI-INF/l10n");
        Files.createDirectories(texts);
        Files.writeString(texts.resolve("bundle.properties"), "letters.name = Letters\n");
        refused("begin with 'letters.'", "letters");
    }

    @Test
    void aNameThatWouldBreakAFileIsRefused() throws IOException {
        for (String name : List.of("", " Parcels", "Parcels'", "a & b", "a/b", "a\\b", "{0}", "*/", "a|b",
                "a\nb")) {
            refused("cannot be a name", "parcels", "--name-en", name);
        }
        refused("needs a name", "parcels", "--name-zh");
        refused("unknown: --name", "parcels", "--name", "Parcels");
        refused("one subsystem at a time", "parcels", "letters");
    }

    @Test
    void givenAFailureOnTheWayThenNothingIsLeftBehind() throws IOException {
        Files.delete(checkout.root().resolve("releng/kit/subsystem/releng/site.@id@/category.xml"));
        Files.delete(checkout.root().resolve("releng/kit/subsystem/releng/site.@id@/pom.xml"));
        refused("the kit in releng/kit is not complete", "parcels");
    }

    @Test
    void givenAFailureInTheMiddleOfMovingThenWhatWasMovedIsTakenBack() throws IOException {
        Path tests = checkout.root().resolve("tests");
        Files.delete(tests);
        Files.writeString(tests, "a file where a folder should be\n");
        refused("", "parcels");
    }
}
