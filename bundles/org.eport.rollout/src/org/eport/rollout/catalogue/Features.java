package org.eport.rollout.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eport.rollout.Plugin;
import org.eport.rollout.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Features as plug-ins, read from p2's own files: those of a repository and those of an installation. */
public final class Features {

    private static final String GROUP = ".feature.group";

    private final Map<String, Long> sizes = new HashMap<>();
    private final List<Plugin> plugins = new ArrayList<>();

    private Features() {
    }

    /** The features of a repository: {@code content.jar} and {@code artifacts.jar}. */
    public static List<Plugin> offered(Path repository) throws IOException {
        Features features = new Features();
        features.artifacts(jar(repository.resolve("artifacts.jar"), "artifacts.xml"));
        features.units(jar(repository.resolve("content.jar"), "content.xml"));
        return features.sorted();
    }

    /**
     * The features of a profile.
     *
     * @param pools folders with an {@code artifacts.xml}, which tells sizes
     */
    public static Installed installed(Path profile, List<Path> pools) throws IOException {
        Features features = new Features();
        for (Path pool : pools) {
            Path artifacts = pool.resolve("artifacts.xml");
            if (Files.exists(artifacts)) {
                try (InputStream in = Files.newInputStream(artifacts)) {
                    features.artifacts(parse(in));
                }
            }
        }
        try (InputStream in = Files.newInputStream(profile); InputStream xml = profile.toString().endsWith(".gz")
                ? new GZIPInputStream(in) : in) {
            Document document = parse(xml);
            features.units(document);
            return new Installed(features.sorted(), roots(document));
        }
    }

    /**
     * @param roots ids of those somebody chose; the others are part of the product
     */
    public record Installed(List<Plugin> plugins, Set<String> roots) {
    }

    private static Set<String> roots(Document profile) {
        Set<String> roots = new HashSet<>();
        for (Element unit : elements(profile.getDocumentElement(), "iuProperties")) {
            String id = unit.getAttribute("id");
            if (id.endsWith(GROUP) && "true".equals(properties(unit).get("org.eclipse.equinox.p2.type.root"))) {
                roots.add(id.substring(0, id.length() - GROUP.length()));
            }
        }
        return roots;
    }

    private List<Plugin> sorted() {
        plugins.sort(Comparator.comparing(Plugin::id).thenComparing(Plugin::version));
        return List.copyOf(plugins);
    }

    private static Document jar(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry file = zip.getEntry(entry);
            if (file == null) {
                throw new IOException(jar + " has no " + entry);
            }
            try (InputStream in = zip.getInputStream(file)) {
                return parse(in);
            }
        }
    }

    private static Document parse(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void artifacts(Document artifacts) {
        for (Element artifact : elements(artifacts.getDocumentElement(), "artifact")) {
            String size = properties(artifact).getOrDefault("download.size", "0");
            sizes.put(artifact.getAttribute("id") + "/" + artifact.getAttribute("version"), Long.valueOf(size));
        }
    }

    private void units(Document content) {
        List<Element> units = elements(content.getDocumentElement(), "unit");
        Map<String, Element> byName = new HashMap<>();
        units.forEach(unit -> byName.put(unit.getAttribute("id") + "/" + unit.getAttribute("version"), unit));
        for (Element unit : units) {
            if (unit.getAttribute("id").endsWith(GROUP)) {
                plugins.add(plugin(unit, byName));
            }
        }
    }

    private Plugin plugin(Element unit, Map<String, Element> byName) {
        String id = unit.getAttribute("id").substring(0, unit.getAttribute("id").length() - GROUP.length());
        String version = unit.getAttribute("version");
        Map<String, String> properties = properties(unit);
        return new Plugin(id, version, words(properties, "org.eclipse.equinox.p2.name"),
                words(properties, "org.eclipse.equinox.p2.description"),
                words(properties, "org.eclipse.equinox.p2.provider"), size(unit, byName, new HashSet<>()));
    }

    /** The feature's own file and what it names at exactly one version. */
    private long size(Element unit, Map<String, Element> byName, Set<String> counted) {
        long sum = 0;
        for (Element artifact : elements(unit, "artifact")) {
            String name = artifact.getAttribute("id") + "/" + artifact.getAttribute("version");
            sum += counted.add(name) ? sizes.getOrDefault(name, 0L) : 0;
        }
        for (Element required : elements(unit, "required")) {
            String range = required.getAttribute("range");
            if (range.startsWith("[") && range.endsWith("]")) {
                String name = required.getAttribute("name") + "/" + range.substring(1, range.indexOf(','));
                Element other = byName.get(name);
                sum += other != null && counted.add("unit " + name) ? size(other, byName, counted) : 0;
            }
        }
        return sum;
    }

    /** A property that may be a key: translations are beside it, English without a prefix of a language. */
    private static Words words(Map<String, String> properties, String name) {
        String value = properties.getOrDefault(name, "");
        if (!value.startsWith("%")) {
            return Words.same(value);
        }
        String key = "." + value.substring(1);
        String en = meant(properties.getOrDefault("df_LT" + key, value));
        return new Words(meant(properties.getOrDefault("zh" + key, en)), en);
    }

    /** p2 reads the texts of features as Latin-1, but people write UTF-8, as everywhere else in the house. */
    private static String meant(String read) {
        if (read.chars().allMatch(character -> character < 128) || read.chars().anyMatch(character -> character > 255)) {
            return read;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(
                    read.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException latin) {
            return read;
        }
    }

    private static Map<String, String> properties(Element element) {
        Map<String, String> properties = new HashMap<>();
        for (Element container : children(element, "properties")) {
            children(container, "property").forEach(property ->
                    properties.put(property.getAttribute("name"), property.getAttribute("value")));
        }
        return properties;
    }

    private static List<Element> elements(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }

    private static List<Element> children(Element parent, String tag) {
        return elements(parent, tag).stream().filter(element -> element.getParentNode() == parent).toList();
    }
}
