package org.eport.core.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * {@code ./eport new-region}: what it writes is complete, compiles against the subsystem and passes its own
 * tests. What it has in common with {@code new-subsystem} is tested there.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the kit needs a POSIX shell")
class NewRegionTest {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("@(id|Id|ID|name_zh|name_en|district|office)@");
    private static final String TEMPLATES = "releng/kit/region.exportreceipt/";

    @TempDir
    private Path folder;

    private KitCheckout checkout;

    @BeforeEach
    void checkOut() throws IOException {
        checkout = KitCheckout.in(folder.resolve("a checkout"));
    }

    private void written(String... arguments) throws IOException {
        KitCheckout.Said said = checkout.newRegion(arguments);
        assertEquals(0, said.code(), said.text());
    }

    private void refused(String because, String... arguments) throws IOException {
        Map<String, String> before = checkout.files();
        KitCheckout.Said said = checkout.newRegion(arguments);
        assertNotEquals(0, said.code(), said.text());
        assertTrue(said.text().contains(because), said.text());
        assertEquals(before, checkout.files());
    }

    @Test
    void everyTemplateIsWrittenAndNoPlaceholderIsLeft() throws IOException {
        Set<String> before = checkout.files().keySet();
        written("gongbei", "exportreceipt", "--name-zh", "拱北", "--name-en", "Gongbei");
        Set<String> expected = new TreeSet<>(before);
        before.stream().filter(file -> file.startsWith(TEMPLATES))
                .map(file -> file.substring(TEMPLATES.length()))
                .map(file -> file.replace("@id@", "gongbei").replace("@Id@", "Gongbei"))
                .forEach(expected::add);
        Map<String, String> files = checkout.files();
        assertEquals(expected, files.keySet());
        files.keySet().removeAll(before);
        assertTrue(files.size() > 15);
        files.forEach((file, text) -> assertFalse(PLACEHOLDER.matcher(file + text).find(), file));
    }

    @Test
    void whatIsWrittenCompilesAndPassesItsOwnTests() throws Exception {
        written("guangdong2", "exportreceipt", "--district", "5100", "--name-zh", "广东, 二", "--name-en",
                "Guangdong, two");
        KitBuild build = KitBuild.house(folder.resolve("classes"))
                .with(Sources.root().resolve("bundles/org.eport.exportreceipt"))
                .with(checkout.root().resolve("bundles/org.eport.exportreceipt.guangdong2"),
                        checkout.root().resolve("tests/org.eport.exportreceipt.guangdong2.tests"));
        assertEquals(4, build.run("org.eport.exportreceipt.guangdong2.Guangdong2RegionTest"));
    }

    @Test
    void regionsAndSubsystemsShareTheSites() throws IOException {
        checkout.newSubsystem("parcels");
        written("gongbei", "exportreceipt");
        assertTrue(checkout.files().get("releng/sites/pom.xml").contains("org.eport.site.gongbei"));
        refused("releng/site.parcels is there already", "parcels", "exportreceipt");
        refused("org.eport.exportreceipt.gongbei is there already", "gongbei", "exportreceipt");
    }

    @Test
    void aRegionWhoseNameIsTakenIsRefused() throws IOException {
        Path texts = checkout.root().resolve("bundles/org.eport.exportreceipt.gb/OSGI-INF/l10n");
        Files.createDirectories(texts);
        Files.writeString(texts.resolve("bundle.properties"), "region.gongbei.name = Gongbei\n");
        refused("begin with 'region.gongbei.'", "gongbei", "exportreceipt");
    }

    @Test
    void aRegionOfNothingOrOfNowhereIsRefused() throws IOException {
        refused("which region of which subsystem?", "gongbei");
        refused("no template for a region of 'parcels', only of: exportreceipt", "gongbei", "parcels");
        refused("no template for a region of '*'", "gongbei", "*");
        refused("cannot be the id of a region", "Gongbei", "exportreceipt");
        refused("one region at a time", "gongbei", "exportreceipt", "shenzhen");
        for (String district : new String[] {"5701", "5.00", "57", "", "9999"}) {
            refused("is no customs district", "gongbei", "exportreceipt", "--district", district);
        }
        refused("needs a code", "gongbei", "exportreceipt", "--district");
    }
}
