package org.eport.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.bouncycastle.openpgp.PGPException;
import org.eport.rollout.publish.Publisher;
import org.eport.rollout.trust.SigningKey;

/**
 * Sites as data branches publish them, one regional plug-in each, made without a build: customs offices of the region,
 * signed files, a signed catalogue, and the description of a Java runtime that the build puts into every site.
 */
final class PluginSites {

    private static final String BUNDLE = "org.eport.exportreceipt.bench";
    private static final String VERSION = "1.0.0.202601010000";
    private static final Duration LIFE = Duration.ofDays(1);

    private final Path folder;
    private final SigningKey key;
    private final String runtime;
    private final int runtimeParts;

    PluginSites(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
        List<String> packages = ModuleLayer.boot().modules().stream().flatMap(module -> module.getPackages().stream())
                .filter(name -> name.startsWith("java")).sorted().toList();
        this.runtime = packages.stream().map(name -> "        <provided namespace='java.package' name='" + name
                + "' version='0.0.0'/>\n").collect(Collectors.joining());
        this.runtimeParts = packages.size() + 2;
    }

    /** Id of the plug-in on a site. */
    static String plugin(int number) {
        return BUNDLE + number + ".feature";
    }

    static Path folder(Path folder, int number) {
        return folder.resolve("site" + number);
    }

    void make(int count) throws IOException, PGPException, GeneralSecurityException {
        for (int number = 0; number < count; number++) {
            site(number);
        }
    }

    private void site(int number) throws IOException, PGPException, GeneralSecurityException {
        String bundle = BUNDLE + number;
        Path site = folder(folder, number);
        Files.createDirectories(site.resolve("plugins"));
        Files.createDirectories(site.resolve("features"));
        Path jar = site.resolve("plugins/" + bundle + "_" + VERSION + ".jar");
        zip(jar, bundle(bundle, "bench" + number));
        Path feature = site.resolve("features/" + bundle + ".feature_" + VERSION + ".jar");
        zip(feature, Map.of("feature.xml", text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feature id="%s.feature" label="Bench %d" version="%s" provider-name="Bench">
                    <plugin id="%1$s" version="%3$s"/>
                </feature>
                """.formatted(bundle, number, VERSION))));
        Map<String, String> values = new LinkedHashMap<>(Map.of("bundle", bundle, "version", VERSION, "jre", runtime,
                "packages", String.valueOf(runtimeParts), "key", attribute(key.publicKey())));
        describe(jar, "plugins", values);
        describe(feature, "features", values);
        for (String file : List.of("content", "artifacts")) {
            zip(site.resolve(file + ".jar"), Map.of(file + ".xml", filled(file + ".xml", values)));
        }
        new Publisher(key, Instant.now(), LIFE).site(site, bundle);
    }

    private static Map<String, byte[]> bundle(String bundle, String region) throws IOException {
        String type = BenchRegion.class.getName();
        String file = type.replace('.', '/') + ".class";
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", text("""
                Manifest-Version: 1.0
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: %s
                Bundle-Version: %s
                Bundle-Localization: OSGI-INF/l10n/bundle
                Import-Package: org.eport.core.desk;version="[1.0.0,2.0.0)"
                Service-Component: OSGI-INF/region.xml
                """.formatted(bundle, VERSION)));
        entries.put("OSGI-INF/region.xml", text("""
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0" name="%s">
                  <service><provide interface="org.eport.core.desk.Region"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(bundle, type)));
        entries.put("OSGI-INF/l10n/bundle.properties", text("region." + region + ".name = " + region + "\n"));
        entries.put("OSGI-INF/l10n/bundle_zh.properties", text("region." + region + ".name = " + region + "\n"));
        entries.put(BenchRegion.NAME, text(region));
        entries.put("codes/tables.csv", text("table,version,kind,source,note\ncustoms_offices," + region
                + ",names,bench,\n"));
        entries.put("codes/customs_offices.csv", text("code,name_zh,name_en\n" + region.replace("bench", "B") + ","
                + region + "," + region + "\n"));
        try (InputStream in = BenchRegion.class.getResourceAsStream("/" + file)) {
            entries.put(file, in.readAllBytes());
        }
        return entries;
    }

    private void describe(Path file, String kind, Map<String, String> values)
            throws IOException, PGPException, GeneralSecurityException {
        byte[] content = Files.readAllBytes(file);
        values.put(kind + ".size", String.valueOf(content.length));
        values.put(kind + ".digest", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        values.put(kind + ".signature", attribute(key.sign(content)));
    }

    private static String attribute(byte[] armoured) {
        return new String(armoured, StandardCharsets.US_ASCII).replace("\r", "").replace("\n", "&#xA;");
    }

    private static byte[] filled(String template, Map<String, String> values) throws IOException {
        try (InputStream in = PluginSites.class.getResourceAsStream("site/" + template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("@" + value.getKey() + "@", value.getValue());
            }
            return text(text);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void zip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}
