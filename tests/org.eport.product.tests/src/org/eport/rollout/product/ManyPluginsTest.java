package org.eport.rollout.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.eport.rollout.state.Trees;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten subsystems made by the kit come and go in random order; what stays is what a fresh installation has. */
class ManyPluginsTest {

    private static final int PLUGINS = 10;
    private static final int STEPS = 6;
    private static final long SEED = 41;
    private static final String OFFICER = "customs5700";

    @Test
    void givenTenKitPluginsInRandomOrderThenTheBundlesAreThoseOfAFreshInstallation(@TempDir Path folder)
            throws Exception {
        Path checkout = skeleton(folder.resolve("checkout"));
        Workshop workshop = new Workshop(folder.resolve("bench"), Office.BUILT);
        List<String> ids = new ArrayList<>();
        List<Path> bundles = new ArrayList<>();
        List<Path> features = new ArrayList<>();
        for (int i = 0; i < PLUGINS; i++) {
            String id = "trial" + (char) ('a' + i);
            assertEquals(0, new ProcessBuilder("sh", checkout.resolve("eport").toString(), "new-subsystem", id)
                    .directory(checkout.toFile()).redirectErrorStream(true)
                    .redirectOutput(folder.resolve(id + ".log").toFile()).start().waitFor(), id);
            ids.add("org.eport." + id);
            bundles.add(workshop.bundle(checkout.resolve("bundles/org.eport." + id), "1.0.0"));
            features.add(workshop.feature("org.eport." + id, "1.0.0", id));
        }
        String site = Workshop.publish(workshop.repository("ten", bundles, features, workshop.trusted),
                workshop.trusted, Instant.now()).toString();
        Office office = Office.open(folder.resolve("office"));
        office.firstPin(OFFICER);
        office.window(OFFICER); // welcomes the card
        Set<String> delivered = office.bundles();
        List<String> window = office.window(OFFICER);
        Set<String> there = new TreeSet<>();
        Random random = new Random(SEED);
        for (int step = 0; step < STEPS; step++) {
            List<String> some = new ArrayList<>(ids);
            Collections.shuffle(some, random);
            boolean removal = step % 2 == 1;
            some = some.stream().filter(id -> there.contains(id) == removal).limit(1 + random.nextInt(5)).toList();
            if (!some.isEmpty()) {
                List<String> command = new ArrayList<>(List.of(removal ? "remove" : "install"));
                command.addAll(some);
                if (!removal) {
                    command.addAll(List.of("--site", site));
                }
                Office.Answer answer = office.plugins(command.toArray(String[]::new));
                assertEquals(0, answer.exit(), answer.said());
                if (removal) {
                    there.removeAll(some);
                } else {
                    there.addAll(some);
                }
            }
        }
        Office fresh = Office.open(folder.resolve("fresh"));
        List<String> command = new ArrayList<>(List.of("install"));
        command.addAll(there);
        command.addAll(List.of("--site", site));
        Office.Answer answer = fresh.plugins(command.toArray(String[]::new));
        assertEquals(0, answer.exit(), answer.said());
        assertEquals(fresh.bundles(), office.bundles());
        assertEquals(there.size(), office.bundles().stream().filter(line -> line.startsWith("org.eport.trial")).count());
        List<String> more = office.window(OFFICER);
        there.forEach(id -> assertTrue(more.stream().anyMatch(line -> line.contains(kitName(id))), id + more));
        assertNotEquals(more, office.window(OFFICER), "the lists of plug-ins stand there again");
        List<String> all = new ArrayList<>(List.of("remove"));
        all.addAll(there);
        assertEquals(0, office.plugins(all.toArray(String[]::new)).exit());
        assertEquals(delivered, office.bundles());
        assertEquals(window, office.window(OFFICER), "menus, functions, preferences and screens as before");
        assertEquals(List.of(), office.faults());
    }

    /** As it calls a subsystem that was given no name. */
    private static String kitName(String bundle) {
        String id = bundle.substring(bundle.lastIndexOf('.') + 1);
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    /** What the kit needs of a checkout. */
    private static Path skeleton(Path checkout) throws Exception {
        for (String empty : List.of("bundles/org.eport.core", "features", "tests", "releng/sites")) {
            Files.createDirectories(checkout.resolve(empty));
        }
        Files.copy(Office.ROOT.resolve("eport"), checkout.resolve("eport"));
        Files.copy(Office.ROOT.resolve("releng/sites/pom.xml"), checkout.resolve("releng/sites/pom.xml"));
        Trees.copy(Office.ROOT.resolve("releng/kit"), checkout.resolve("releng/kit"));
        return checkout;
    }
}
