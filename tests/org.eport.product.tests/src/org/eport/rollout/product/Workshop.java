package org.eport.rollout.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.artifact.repository.simple.SimpleArtifactRepositoryFactory;
import org.eclipse.equinox.internal.p2.metadata.repository.SimpleMetadataRepositoryFactory;
import org.eclipse.equinox.p2.publisher.IPublisherAction;
import org.eclipse.equinox.p2.publisher.IPublisherInfo;
import org.eclipse.equinox.p2.publisher.PublisherInfo;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;
import org.eclipse.equinox.p2.publisher.eclipse.FeaturesAction;
import org.eport.rollout.publish.Publisher;
import org.eport.rollout.trust.SigningKey;

/** Makes bundles, features and signed sites as a data branch's build does, in a second instead of a minute. */
final class Workshop {

    private static final Pattern COMPONENT = Pattern.compile("@Component\\(service = (\\w+)\\.class\\)");
    private static final Pattern ARTIFACT = Pattern.compile("(?s)<artifact classifier='[^']*' id='([^']*)'.*?</artifact>");

    private final Path bench;
    private final String classPath;
    final SigningKey trusted;

    /** @param product whose plug-ins are compiled against */
    Workshop(Path bench, Path product) throws Exception {
        this.bench = Files.createDirectories(bench);
        try (Stream<Path> jars = Files.list(product.resolve("plugins")); Stream<Path> annotations = annotations()) {
            this.classPath = Stream.concat(jars, annotations).map(Path::toString)
                    .collect(Collectors.joining(java.io.File.pathSeparator));
        }
        this.trusted = SigningKey.read(Files.readAllBytes(Path.of(System.getProperty("eport.keys"), "secret.asc")),
                "evaluation".toCharArray());
    }

    private static Stream<Path> annotations() throws IOException {
        Path cache = Path.of(System.getProperty("user.home"), ".m2", "repository", "org", "osgi");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(cache)) {
            try (Stream<Path> files = Files.walk(cache)) {
                files.filter(path -> path.toString().matches(".*(annotation|component).*\\.jar")).forEach(found::add);
            }
        }
        return found.stream();
    }

    /** A bundle made from a source folder in the shape of the checkout's, at a version of our choosing. */
    Path bundle(Path source, String version) throws IOException {
        Path classes = Files.createTempDirectory(bench, "classes");
        List<String> files;
        try (Stream<Path> all = Files.walk(source.resolve("src"))) {
            files = all.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "--release",
                "21", "-cp", classPath, "-d", classes.toString()));
        arguments.addAll(files);
        java.io.ByteArrayOutputStream said = new java.io.ByteArrayOutputStream();
        if (compiler.run(null, said, said, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(said.toString(StandardCharsets.UTF_8));
        }
        Manifest manifest;
        try (InputStream in = Files.newInputStream(source.resolve("META-INF/MANIFEST.MF"))) {
            manifest = new Manifest(in);
        }
        Attributes main = manifest.getMainAttributes();
        String name = main.getValue("Bundle-SymbolicName").split(";")[0];
        main.putValue("Bundle-Version", version);
        Map<String, String> components = components(files);
        if (!components.isEmpty()) {
            main.putValue("Service-Component", String.join(",", components.keySet()));
            main.putValue("Require-Capability",
                    "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0)(!(version>=2.0.0)))\"");
        }
        Path jar = bench.resolve(name + "_" + version + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            add(out, classes, path -> true);
            add(out, source, path -> !path.startsWith("src") && !path.startsWith("META-INF")
                    && !path.startsWith("target") && !path.startsWith("build.properties"));
            for (Map.Entry<String, String> component : components.entrySet()) {
                put(out, component.getKey(), component.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static Map<String, String> components(List<String> files) throws IOException {
        Map<String, String> components = new java.util.TreeMap<>();
        for (String file : files) {
            String text = Files.readString(Path.of(file));
            Matcher found = COMPONENT.matcher(text);
            if (found.find()) {
                Matcher in = Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
                in.find();
                String simple = Path.of(file).getFileName().toString().replace(".java", "");
                String type = in.group(1) + "." + simple;
                components.put("OSGI-INF/" + type + ".xml", """
                        <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.1.0" name="%1$s">
                          <implementation class="%1$s"/>
                          <service><provide interface="org.eport.core.desk.%2$s"/></service>
                        </scr:component>
                        """.formatted(type, found.group(1)));
            }
        }
        return components;
    }

    /** The feature of one bundle. */
    Path feature(String bundle, String version, String name) throws IOException {
        return feature(bundle, bundle, version, name);
    }

    /** A feature that is not called after its bundle. @param id without {@code .feature} */
    Path feature(String id, String bundle, String version, String name) throws IOException {
        Path jar = bench.resolve(id + ".feature_" + version + ".jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(out, "feature.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <feature id="%s.feature" label="%%name" version="%s" provider-name="Test branch">
                        <description>%%name</description>
                        <plugin id="%3$s" version="%2$s"/>
                    </feature>
                    """.formatted(id, version, bundle).getBytes(StandardCharsets.UTF_8));
            put(out, "feature.properties", ("name = " + name + "\n").getBytes(StandardCharsets.UTF_8));
            put(out, "feature_zh.properties", ("name = " + name + "插件\n").getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    /** A p2 repository of these jars, every artifact signed with the key. Its catalogue is not written yet. */
    Path repository(String name, List<Path> bundles, List<Path> features, SigningKey key) throws Exception {
        Path folder = bench.resolve(name);
        org.eport.rollout.state.Trees.delete(folder);
        Files.createDirectories(folder);
        Map<String, String> compressed = Map.of("p2.compressed", "true");
        PublisherInfo info = new PublisherInfo();
        info.setMetadataRepository(new SimpleMetadataRepositoryFactory().create(folder.toUri(), name, null, compressed));
        info.setArtifactRepository(new SimpleArtifactRepositoryFactory().create(folder.toUri(), name, null, compressed));
        info.setArtifactOptions(IPublisherInfo.A_PUBLISH | IPublisherInfo.A_INDEX);
        IPublisherAction[] actions = {
            new BundlesAction(bundles.stream().map(Path::toFile).toArray(java.io.File[]::new)),
            new FeaturesAction(features.stream().map(Path::toFile).toArray(java.io.File[]::new))};
        var status = new org.eclipse.equinox.p2.publisher.Publisher(info).publish(actions, new NullProgressMonitor());
        if (!status.isOK()) {
            throw new IOException(status.toString());
        }
        signAll(folder, key);
        return folder;
    }

    private static void signAll(Path repository, SigningKey key) throws Exception {
        edit(repository, (id, artifact) -> {
            try {
                return artifact.replace("</properties>", property("pgp.signatures",
                        new String(key.sign(Files.readAllBytes(file(repository, id, artifact))),
                                StandardCharsets.US_ASCII))
                        + property("pgp.publicKeys", new String(key.publicKey(), StandardCharsets.US_ASCII))
                        + "</properties>");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    static String property(String name, String value) {
        return "<property name='" + name + "' value='" + value.replace("\r", "").replace("\n", "&#xA;") + "'/>";
    }

    /** The jar an artifact's element in {@code artifacts.xml} stands for. */
    static Path file(Path repository, String id, String artifact) {
        Matcher version = Pattern.compile("version='([^']*)'").matcher(artifact);
        version.find();
        String folder = artifact.contains("classifier='osgi.bundle'") ? "plugins" : "features";
        return repository.resolve(folder).resolve(id + "_" + version.group(1) + ".jar");
    }

    /** Rewrites each artifact's element of a repository; the catalogue has to be signed anew behind it. */
    static void edit(Path repository, BiFunction<String, String, String> change) throws IOException {
        Path jar = repository.resolve("artifacts.jar");
        String xml;
        try (ZipFile zip = new ZipFile(jar.toFile()); InputStream in = zip.getInputStream(zip.getEntry("artifacts.xml"))) {
            xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        String changed = ARTIFACT.matcher(xml).replaceAll(match -> Matcher.quoteReplacement(
                change.apply(match.group(1), match.group()).replaceAll("(?s)<properties size='\\d+'>",
                        "<properties size='30'>")));
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream out = new ZipOutputStream(file)) {
            put(out, "artifacts.xml", changed.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Signs a repository's catalogue, as of a moment. */
    static Path publish(Path repository, SigningKey key, Instant at) throws Exception {
        new Publisher(key, at, Duration.ofDays(30)).site(repository, "test." + repository.getFileName());
        return repository;
    }

    /** Bundle, feature and a published site of one source folder. */
    Path site(String name, Path source, String version) throws Exception {
        Path bundle = bundle(source, version);
        String id = bundle.getFileName().toString().split("_")[0];
        return publish(repository(name, List.of(bundle), List.of(feature(id, version, name)), trusted), trusted,
                Instant.now());
    }

    private static void add(ZipOutputStream out, Path folder, java.util.function.Predicate<Path> wanted)
            throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).filter(path -> wanted.test(folder.relativize(path))).sorted()
                    .toList();
        }
        for (Path file : files) {
            put(out, folder.relativize(file).toString(), Files.readAllBytes(file));
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
