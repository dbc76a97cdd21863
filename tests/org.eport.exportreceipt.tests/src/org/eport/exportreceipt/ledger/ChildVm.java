package org.eport.exportreceipt.ledger;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

/**
 * Another process with the same classes, so that it can be killed. Its class path is flat, whether this one
 * runs on a flat class path itself or inside OSGi, where a bundle is a jar or the folder of a project.
 */
final class ChildVm {

    private ChildVm() {
    }

    /** @param errors where the process writes what goes wrong */
    static Process start(Class<?> main, Path errors, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", String.join(File.pathSeparator, classPath()),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(errors.toFile()).start();
    }

    private static Set<String> classPath() {
        Set<String> entries = new LinkedHashSet<>();
        Bundle host = FrameworkUtil.getBundle(ChildVm.class);
        if (host == null) {
            entries.add(System.getProperty("java.class.path"));
            if (ChildVm.class.getClassLoader() instanceof URLClassLoader loader) { // as test launchers have
                for (URL url : loader.getURLs()) {
                    entries.add(Path.of(URI.create(url.toString())).toString());
                }
            }
            return entries;
        }
        try {
            host.start(Bundle.START_TRANSIENT); // a bundle that only tests use may not have been started
        } catch (BundleException e) {
            throw new IllegalStateException(e);
        }
        for (Bundle bundle : host.getBundleContext().getBundles()) {
            int file = bundle.getLocation().lastIndexOf("file:");
            if (file >= 0) {
                String place = bundle.getLocation().substring(file).replace(" ", "%20");
                add(Path.of(installed(URI.create(place))), entries);
            }
        }
        return entries;
    }

    /** Locations are absolute or start from where the framework is installed. */
    private static URI installed(URI location) {
        return location.isOpaque()
                ? URI.create(System.getProperty("osgi.install.area").replace(" ", "%20"))
                        .resolve(location.getSchemeSpecificPart())
                : location;
    }

    /** A jar as it is; of a project its folder, where its resources are, and its compiled classes. */
    private static void add(Path bundle, Set<String> entries) {
        entries.add(bundle.toString());
        for (String classes : List.of("target/classes", "bin")) {
            if (Files.isDirectory(bundle.resolve(classes))) {
                entries.add(bundle.resolve(classes).toString());
            }
        }
    }
}
