package org.eport.core.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The text files of all bundles as they stand in the source tree, wherever the build runs from. */
final class TextFiles {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9]+)}");

    /** The texts of one bundle in both languages. */
    record Bundle(String name, Path folder, Map<String, String> english, Map<String, String> chinese) {
    }

    private TextFiles() {
    }

    /** The nearest folder above the working directory that has the bundles in it. */
    static Path root() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("bundles/org.eport.core/src"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("not within the source tree: "
                        + System.getProperty("user.dir"));
            }
        }
        return folder;
    }

    static List<Bundle> bundles() throws IOException {
        List<Bundle> bundles = new ArrayList<>();
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            for (Path folder : folders.filter(one -> Files.isDirectory(one.resolve("OSGI-INF/l10n"))).sorted()
                    .toList()) {
                Path texts = folder.resolve("OSGI-INF/l10n");
                bundles.add(new Bundle(folder.getFileName().toString(), folder,
                        read(texts.resolve("bundle.properties")),
                        read(texts.resolve("bundle_zh.properties"))));
            }
        }
        return bundles;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /** How many arguments a text needs: its highest placeholder and one. */
    static int arguments(String pattern) {
        int most = 0;
        Matcher placeholder = PLACEHOLDER.matcher(pattern);
        while (placeholder.find()) {
            most = Math.max(most, Integer.parseInt(placeholder.group(1)) + 1);
        }
        return most;
    }
}
