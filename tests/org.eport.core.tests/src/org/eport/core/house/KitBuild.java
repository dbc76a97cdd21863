package org.eport.core.house;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import jakarta.persistence.Entity;

import org.eport.core.desk.Subsystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.osgi.framework.Version;

/**
 * Compiles a subsystem and its tests as they stand and runs the tests, without Maven and in seconds; what the
 * build makes of the manifests only the build itself shows.
 */
final class KitBuild {

    /** The annotations the build works on and then forgets: they are in no running bundle. */
    private static final List<String> FORGOTTEN = List.of("org.osgi.service.component.annotations.Component",
            "org.osgi.annotation.versioning.Version");

    private final ClassLoader loader;
    private final Path folder;
    private int folders;

    /** As in OSGi: a bundle takes classes from others, but its texts and files are its own. */
    private static final class ClassesOnly extends ClassLoader {

        ClassesOnly(ClassLoader others) {
            super(others);
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

    private KitBuild(ClassLoader loader, Path folder) {
        this.loader = loader;
        this.folder = folder;
    }

    static KitBuild of(Path checkout, String id, Path target) throws IOException, URISyntaxException {
        Path bundle = checkout.resolve("bundles/org.eport." + id);
        List<Path> sources = new ArrayList<>(stubs(target.resolve("stubs")));
        sources.addAll(javaBelow(bundle.resolve("src")));
        sources.addAll(javaBelow(checkout.resolve("tests/org.eport." + id + ".tests/src")));
        Path classes = Files.createDirectories(target.resolve("classes"));
        compile(sources, classes);
        URL[] path = {classes.toUri().toURL(), bundle.toUri().toURL()};
        ClassLoader house = new ClassesOnly(KitBuild.class.getClassLoader());
        return new KitBuild(new URLClassLoader(path, house), target);
    }

    private static List<Path> stubs(Path folder) throws IOException {
        List<Path> stubs = new ArrayList<>();
        for (String type : FORGOTTEN) {
            int dot = type.lastIndexOf('.');
            Path file = folder.resolve(type.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            stubs.add(Files.writeString(file, """
                    package %s;
                    public @interface %s {
                        Class<?>[] service() default {};
                        String value() default "";
                    }
                    """.formatted(type.substring(0, dot), type.substring(dot + 1))));
        }
        return stubs;
    }

    private static List<Path> javaBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static void compile(List<Path> sources, Path classes) throws IOException, URISyntaxException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ENGLISH, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-proc:none", "-Xlint:-classfile",
                    "-classpath", classPath());
            var units = files.getJavaFileObjectsFromPaths(sources);
            assertTrue(compiler.getTask(said, files, null, options, null, units).call(), said.toString());
        }
    }

    /** Where the core and what the tests stand on are running from. */
    private static String classPath() throws URISyntaxException {
        Set<String> path = new LinkedHashSet<>();
        for (Class<?> one : List.of(Subsystem.class, Entity.class, Test.class, AssertionFailedError.class,
                Version.class)) {
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
