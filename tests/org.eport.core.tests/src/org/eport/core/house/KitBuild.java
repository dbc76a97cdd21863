package org.eport.core.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import jakarta.persistence.Entity;

import org.eport.core.desk.Subsystem;
import org.eport.testing.help.HelpCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.osgi.framework.Version;

/**
 * Compiles a bundle and its tests as they stand and runs the tests, without Maven and in seconds; what the
 * build makes of the manifests only the build itself shows.
 */
final class KitBuild {

    private static final String COMPONENTS = "org.osgi.service.component.annotations.";

    /** The annotations the build works on and then forgets: they are in no running bundle. */
    private static final Map<String, String> FORGOTTEN = Map.of(
            "org.osgi.annotation.versioning.Version", "@interface Version { String value(); }",
            COMPONENTS + "Component", "@interface Component { Class<?>[] service(); }",
            COMPONENTS + "Activate", "@interface Activate { }",
            COMPONENTS + "Reference", "@interface Reference { ReferenceCardinality cardinality(); "
                    + "ReferencePolicyOption policyOption(); }",
            COMPONENTS + "ReferenceCardinality", "enum ReferenceCardinality { MULTIPLE }",
            COMPONENTS + "ReferencePolicyOption", "enum ReferencePolicyOption { GREEDY }");

    private final ClassLoader loader;
    private final String classPath;
    private final Path folder;
    private int folders;

    /** As in OSGi: a bundle takes classes from others, but its texts and files are its own. */
    private static final class ClassesOnly extends ClassLoader {

        ClassesOnly(ClassLoader others) {
            super(others);
        }

        /** What Java itself has and the core has no use for. */
        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            return getPlatformClassLoader().loadClass(name);
        }

        @Override
        public URL getResource(String name) {
            return null;
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }
    }

    private KitBuild(ClassLoader loader, String classPath, Path folder) {
        this.loader = loader;
        this.classPath = classPath;
        this.folder = folder;
    }

    /** Nothing but the core and what the tests stand on. */
    static KitBuild house(Path target) throws IOException, URISyntaxException {
        Path stubs = Files.createDirectories(target.resolve("stubs"));
        compile(stubs(target), housePath(), stubs);
        String path = housePath() + File.pathSeparator + stubs;
        return new KitBuild(KitBuild.class.getClassLoader(), path, target);
    }

    /** A bundle, with the fragments that belong to it, on top of what is there. */
    KitBuild with(Path... projects) throws IOException {
        List<Path> sources = new ArrayList<>();
        List<URL> path = new ArrayList<>();
        for (Path project : projects) {
            sources.addAll(javaBelow(project.resolve("src")));
            path.add(project.toUri().toURL());
        }
        Path classes = Files.createDirectories(folder.resolve("with-" + projects[0].getFileName()));
        path.add(classes.toUri().toURL());
        compile(sources, classPath, classes);
        return new KitBuild(new URLClassLoader(path.toArray(URL[]::new), new ClassesOnly(loader)),
                classPath + File.pathSeparator + classes, folder);
    }

    private static List<Path> stubs(Path target) throws IOException {
        List<Path> stubs = new ArrayList<>();
        for (Map.Entry<String, String> type : FORGOTTEN.entrySet()) {
            String name = type.getKey();
            Path file = target.resolve("stub-sources").resolve(name.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            String inPackage = "package " + name.substring(0, name.lastIndexOf('.')) + "; public ";
            stubs.add(Files.writeString(file, inPackage + type.getValue()));
        }
        return stubs;
    }

    private static List<Path> javaBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void compile(List<Path> sources, String classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:-classfile",
                    "-classpath", classPath);
            var units = files.getJavaFileObjectsFromPaths(sources);
            assertTrue(compiler.getTask(said, files, null, options, null, units).call(), said.toString());
        }
    }

    /** Where the core and what the tests stand on are running from. */
    private static String housePath() throws URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> one : List.of(Subsystem.class, Entity.class, HelpCheck.class, Test.class,
                AssertionFailedError.class, Version.class)) {
            URI location = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(location);
            Path compiled = place.resolve("target/classes");
            path.add((Files.isDirectory(compiled) ? compiled : place).toString());
        }
        return path.stream().collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs the tests of a class, which need no more of JUnit than folders; how many there were. */
    int run(String name) throws ReflectiveOperationException, IOException {
        Class<?> tests = loader.loadClass(name);
        for (Method method : annotated(tests, BeforeAll.class)) {
            call(method, null);
        }
        try {
            List<Method> methods = annotated(tests, Test.class);
            for (Method method : methods) {
                Constructor<?> constructor = tests.getDeclaredConstructor();
                constructor.setAccessible(true);
                call(method, constructor.newInstance());
            }
            return methods.size();
        } finally {
            for (Method method : annotated(tests, AfterAll.class)) {
                call(method, null);
            }
        }
    }

    /** What the tests of a class complain of, by their names; those that are content are not among them. */
    Map<String, String> failures(String name) throws ReflectiveOperationException, IOException {
        Class<?> tests = loader.loadClass(name);
        Constructor<?> constructor = tests.getDeclaredConstructor();
        constructor.setAccessible(true);
        Map<String, String> failures = new TreeMap<>();
        for (Method method : annotated(tests, Test.class)) {
            try {
                call(method, constructor.newInstance());
            } catch (InvocationTargetException failed) {
                failures.put(method.getName(), failed.getCause().getMessage());
            }
        }
        return failures;
    }

    private static List<Method> annotated(Class<?> tests, Class<? extends Annotation> with) {
        return Arrays.stream(tests.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(with))
                .toList();
    }

    private void call(Method method, Object target) throws ReflectiveOperationException, IOException {
        Object[] folderIfAsked = new Object[method.getParameterCount()];
        for (int i = 0; i < folderIfAsked.length; i++) {
            folderIfAsked[i] = Files.createDirectories(folder.resolve("folder" + folders++));
        }
        method.setAccessible(true);
        method.invoke(target, folderIfAsked);
    }
}
