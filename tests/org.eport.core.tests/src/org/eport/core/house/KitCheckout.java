package org.eport.core.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** As much of a checkout as the kit of {@code ./eport} needs, in a folder of its own. */
record KitCheckout(Path root) {

    /** What the script said, and how it ended. */
    record Said(int code, String text) {
    }

    static KitCheckout in(Path root) throws IOException {
        Path house = Sources.root();
        for (String empty : List.of("bundles/org.eport.core/codes", "features", "tests", "releng/sites")) {
            Files.createDirectories(root.resolve(empty));
        }
        for (String file : List.of("eport", "releng/sites/pom.xml",
                "bundles/org.eport.core/codes/customs_districts.csv")) {
            Files.copy(house.resolve(file), root.resolve(file));
        }
        Path kit = house.resolve("releng/kit");
        try (Stream<Path> files = Files.walk(kit)) {
            for (Path file : files.toList()) {
                Files.copy(file, root.resolve("releng/kit").resolve(kit.relativize(file).toString()));
            }
        }
        return new KitCheckout(root);
    }

    Said newSubsystem(String id, String... more) throws IOException {
        String[] arguments = new String[more.length + 1];
        arguments[0] = id;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return newSubsystem(arguments);
    }

    Said newSubsystem(String[] arguments) throws IOException {
        return eport("new-subsystem", arguments);
    }

    Said newRegion(String... arguments) throws IOException {
        return eport("new-region", arguments);
    }

    private Said eport(String verb, String[] arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", root.resolve("eport").toString(), verb));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return new Said(process.waitFor(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Everything in it by path: text of a file, and {@code folder} for a folder that is empty. */
    Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path one : all.toList()) {
                String path = root.relativize(one).toString().replace('\\', '/');
                if (Files.isRegularFile(one)) {
                    found.put(path, Files.readString(one));
                } else if (path.startsWith(".")) {
                    found.put(path, "folder");
                }
            }
        }
        return found;
    }

    String text(String file, String key) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(root.resolve(file))) {
            texts.load(reader);
        }
        return texts.getProperty(key, "");
    }
}
