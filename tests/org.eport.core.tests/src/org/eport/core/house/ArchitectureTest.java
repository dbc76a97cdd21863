package org.eport.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

import org.eport.core.house.Sources.Source;
import org.junit.jupiter.api.Test;

/**
 * The house stays the house (architecture: rooms in their order, no cycles, subsystems outside the core's
 * rooms).
 */
class ArchitectureTest {

    private static final String CORE = "org.eport.core";
    /** A room knows only those before it. */
    private static final List<String> ROOMS =
            List.of("text", "code", "card", "identity", "document", "flow", "ledger", "store", "desk");
    private static final Set<String> HOUSES = Set.of(CORE, "org.eport.cli", "org.eport.workbench",
            "org.eport.help", "org.eport.rollout",
            "org.eport.card.pcsc");

    /** Fragments that bring the platform's own texts in another language, and no code. */
    private static final String WORDS = "org.eport.nl.";

    /** Every use of a package by a bundle's sources that is against a rule. */
    private static List<String> against(String bundle, BiPredicate<Source, String> allowed) {
        List<Source> sources = Sources.of(bundle);
        assertTrue(!sources.isEmpty(), bundle);
        return sources.stream().flatMap(source -> source.packages().stream()
                .filter(used -> !allowed.test(source, used)).map(used -> source.name() + " uses " + used))
                .toList();
    }

    private static List<String> subsystems() {
        return Sources.bundles().stream().filter(bundle -> !HOUSES.contains(bundle)
                && !bundle.startsWith(WORDS))
                .toList();
    }

    private static String room(String packageName) {
        return packageName.startsWith(CORE + ".") ? packageName.substring(CORE.length() + 1).split("\\.")[0]
                : "";
    }

    @Test
    void theScanSeesWhatIsThere() {
        assertTrue(Sources.of(CORE).size() > 100);
        Source written = new Source(CORE, Sources.root(),
                """
                package org.eport.core.card;
                import org.eport.core.desk.Desk;
                import static org.eport.core.store.Page.x;
                import java.util.*;
                class A { org.eport.core.flow.Flow<?> f; }""");
        assertEquals(Set.of("org.eport.core.desk", "org.eport.core.store", "java.util",
                "org.eport.core.flow"),
                written.packages());
        assertEquals(new TreeSet<>(ROOMS), new TreeSet<>(Sources.of(CORE).stream().map(Source::packageName)
                .map(ArchitectureTest::room).toList()));
    }

    @Test
    void aRoomKnowsOnlyTheRoomsBeforeIt() {
        assertEquals(List.of(), against(CORE, (source, used) -> !used.startsWith("org.eport.")
                || ROOMS.contains(room(used)) && ROOMS.indexOf(room(used)) <= ROOMS.indexOf(
                room(source.packageName()))));
    }

    /** The desk is the one writer: it alone may know the inside of another room, that of the store. */
    @Test
    void theInsideOfARoomIsItsOwn() {
        assertEquals(List.of(), against(CORE, (source, used) -> !used.startsWith(CORE)
                || !used.endsWith(".internal")
                || room(used).equals(room(source.packageName()))
                || room(source.packageName()).equals("desk") && room(used).equals("store")));
    }

    @Test
    void theCoreAndTheSubsystemsKnowNoScreen() {
        List<String> bundles = new java.util.ArrayList<>(subsystems());
        bundles.add(CORE);
        for (String bundle : bundles) {
            assertEquals(List.of(), against(bundle, (source, used) -> !used.matches(
                    "org\\.eclipse\\.(swt|jface|ui|e4|core)\\b.*|java\\.awt.*|javax\\.swing.*"
                    + "|org\\.eport\\.workbench.*")));
        }
    }

    @Test
    void aSubsystemKnowsTheCoresOpenRoomsAndNoOtherSubsystem() {
        assertTrue(subsystems().contains("org.eport.exportreceipt"));
        Set<String> open = new TreeSet<>(ROOMS.stream().map(room -> CORE + "." + room).toList());
        for (String bundle : subsystems()) {
            assertEquals(List.of(), against(bundle, (source, used) -> used.startsWith(bundle)
                    || open.contains(used) || used.equals(changedBy(bundle))
                    || used.startsWith("java.") || used.startsWith("javax.xml.")
                    || used.startsWith("org.xml.sax")
                    || used.startsWith("org.w3c.dom") || used.equals("jakarta.persistence")
                    || used.equals("org.osgi.service.component.annotations")
                    || used.equals("org.osgi.annotation.versioning")));
        }
    }

    /** A regional bundle carries the name of the subsystem it changes before its own, and knows that one. */
    private static String changedBy(String bundle) {
        String parent = bundle.substring(0, bundle.lastIndexOf('.'));
        return subsystems().contains(parent) ? parent : "";
    }

    @Test
    void nobodyOutsideTheCoreKnowsItsInside() {
        for (String bundle : Sources.bundles()) {
            if (!bundle.equals(CORE)) {
                assertEquals(List.of(), against(bundle, (source, used) -> !used.startsWith(CORE)
                        || !used.contains(".internal")));
            }
        }
    }

    @Test
    void theInsideOfARoomIsNeverExported() throws Exception {
        for (String bundle : Sources.bundles()) {
            String manifest = Files.readString(Sources.root().resolve("bundles").resolve(bundle)
                    .resolve("META-INF/MANIFEST.MF")).replaceAll("\\r?\\n ", "");
            String exported = manifest.lines().filter(line -> line.startsWith("Export-Package:")).findFirst()
                    .orElse("");
            assertEquals(-1, exported.indexOf("internal"), bundle);
        }
    }

    @Test
    void aPinIsNeverAString() {
        nowhere("a PIN or PUK as a String", Pattern.compile("\\bString\\s+(\\w*(Pin|Puk)|pin|puk)\\b"),
                Sources.bundles());
    }

    @Test
    void onlyTheCommandLineSpeaksToTheConsole() {
        nowhere("the console", Pattern.compile("System\\s*\\.\\s*(out|err)\\b|printStackTrace\\(\\)"),
                Sources.bundles().stream().filter(bundle -> !bundle.equals("org.eport.cli")).toList());
    }

    @Test
    void nothingInTheHouseIsASingleton() {
        nowhere("a static holder", Pattern.compile(
                "\\bstatic\\s+(?!final\\b|class\\b)[\\w<>?, .]+\\s+\\w+\\s*(=|;)"),
                Sources.bundles());
        nowhere("an activator", Pattern.compile("\\bBundleActivator\\b"), Sources.bundles());
    }

    private static void nowhere(String what, Pattern pattern, List<String> bundles) {
        List<String> places = bundles.stream().flatMap(bundle -> Sources.of(bundle).stream())
                .filter(source -> pattern.matcher(source.code()).find()).map(Source::name).toList();
        assertEquals(List.of(), places, what);
    }
}
