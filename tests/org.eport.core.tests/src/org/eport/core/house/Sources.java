package org.eport.core.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java sources of a bundle, read as text: the packages each file uses, imported or written out. */
final class Sources {

    /** One file without comments and texts. */
    record Source(String bundle, Path file, String code) {

        String packageName() {
            return first("^package ([\\w.]+);");
        }

        private String first(String pattern) {
            Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(code);
            return matcher.find() ? matcher.group(1) : "";
        }

        /** Packages of the types it names, by import or in full; static imports too. */
        Set<String> packages() {
            Set<String> packages = new TreeSet<>();
            Matcher matcher = TYPE.matcher(code.replaceFirst("(?m)^package [\\w.]+;", ""));
            while (matcher.find()) {
                packages.add(matcher.group(1));
            }
            return packages;
        }

        String name() {
            return packageName() + "." + file.getFileName();
        }
    }

    /** A lower-case chain of names, then a type or the star of an import. */
    private static final Pattern TYPE = Pattern.compile(
            "(?<![\\w.])((?:[a-z]\\w*\\.)+[a-z]\\w*)\\.(?:[A-Z]\\w*|\\*)");
    private static final Pattern NOT_CODE = Pattern.compile(
            "\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'"
            + "|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private Sources() {
    }

    /** The folder of the whole project, upward from where the tests run. */
    static Path root() {
        Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("bundles/org.eport.core"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the project is not above " + System.getProperty("user.dir"));
        }
        return folder;
    }

    /** The bundles with code; those that bring only words to a bundle of the platform have none. */
    static List<String> bundles() {
        try (Stream<Path> folders = Files.list(root().resolve("bundles"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("META-INF/MANIFEST.MF"))
                    && Files.exists(folder.resolve("src/org/eport")))
                    .map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Source> of(String bundle) {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root().resolve("bundles").resolve(bundle).resolve("src"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
                sources.add(new Source(bundle, file, NOT_CODE.matcher(Files.readString(file))
                        .replaceAll(" ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }
}
