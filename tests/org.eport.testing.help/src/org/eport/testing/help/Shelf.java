package org.eport.testing.help;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.eport.help.Block;
import org.eport.help.Page;
import org.eport.help.Run;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The help of one language as it stands in a bundle: contents, contexts and pages. Addresses begin with the
 * name of the bundle, as in the workbench.
 */
public final class Shelf {

    private final Class<?> inBundle;
    private final String bundle;
    private final Locale language;
    private final String folder;
    private final Map<String, Page> read = new HashMap<>();

    /** @param title as people see it over the answer to F1 */
    public record Context(String title, String description, List<String> hrefs) {
    }

    private Shelf(Class<?> inBundle, Locale language, String folder) {
        this.inBundle = inBundle;
        this.bundle = "/" + inBundle.getPackageName() + "/";
        this.language = language;
        this.folder = "/" + folder;
    }

    /**
     * English and Chinese.
     *
     * @param inBundle a class of the package the bundle is called after
     */
    public static List<Shelf> both(Class<?> inBundle) {
        return List.of(new Shelf(inBundle, Locale.ENGLISH, ""),
                new Shelf(inBundle, Locale.SIMPLIFIED_CHINESE, "nl/zh/"));
    }

    public Locale language() {
        return language;
    }

    /** @param path {@code html/…}, with or without an anchor */
    public String address(String path) {
        return path.startsWith("/") ? path : bundle + path;
    }

    /** @param href an address of this bundle, with or without an anchor */
    public Optional<Page> page(String href) {
        String address = withoutAnchor(address(href));
        if (!address.startsWith(bundle)) {
            return Optional.empty();
        }
        Optional<Page> known = Optional.ofNullable(read.get(address));
        return known.or(() -> open(address.substring(bundle.length())).map(stream -> read(address, stream)));
    }

    private Optional<InputStream> open(String path) {
        return Optional.ofNullable(inBundle.getResourceAsStream(folder + path));
    }

    private Page read(String address, InputStream stream) {
        try (stream) {
            Page page = Page.read(stream);
            read.put(address, page);
            return page;
        } catch (IOException e) {
            throw new AssertionError(this + " " + address, e);
        }
    }

    /** Whether the page is in this bundle or in the workbench's book, and its anchor on the page. */
    public boolean leadsSomewhere(String href) {
        int anchor = href.indexOf('#');
        return page(href).or(() -> inTheBook(href)).filter(page -> anchor < 0
                || page.section(href.substring(anchor + 1)).isPresent()).isPresent();
    }

    private Optional<Page> inTheBook(String href) {
        return new Shelf(Page.class, language, folder.substring(1)).page(href);
    }

    public static String withoutAnchor(String href) {
        int anchor = href.indexOf('#');
        return anchor < 0 ? href : href.substring(0, anchor);
    }

    /** Addresses of the contents in their order. */
    public List<String> contents() {
        List<String> hrefs = new ArrayList<>();
        Element toc = xml("toc.xml");
        Optional.of(toc.getAttribute("topic")).filter(href -> !href.isEmpty()).map(this::address)
                .ifPresent(hrefs::add);
        for (Element topic : elements(toc, "topic")) {
            if (topic.hasAttribute("href")) {
                hrefs.add(address(topic.getAttribute("href")));
            }
        }
        return hrefs;
    }

    /** Every page the contents lead to, by its address. */
    public Map<String, Page> pages() {
        Map<String, Page> pages = new LinkedHashMap<>();
        for (String href : contents()) {
            page(href).ifPresent(page -> pages.put(withoutAnchor(href), page));
        }
        return pages;
    }

    /** What F1 answers, by its id without the name of the bundle. */
    public Map<String, Context> contexts() {
        Map<String, Context> contexts = new LinkedHashMap<>();
        for (Element context : elements(xml("contexts.xml"), "context")) {
            contexts.put(context.getAttribute("id"), new Context(context.getAttribute("title"),
                    elements(context, "description").getFirst().getTextContent().strip(),
                    elements(context, "topic").stream()
                            .map(topic -> address(topic.getAttribute("href"))).toList()));
        }
        return contexts;
    }

    /** Where the links of a page of this bundle lead. */
    static List<String> links(String address, Page page) {
        List<String> hrefs = new ArrayList<>();
        page.blocks().forEach(block -> runs(block).stream().filter(Run::link)
                .forEach(run -> hrefs.add(URI.create(address).resolve(run.href()).toString())));
        return hrefs;
    }

    private static List<Run> runs(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.runs();
            case Block.Paragraph paragraph -> paragraph.runs();
            case Block.Item item -> item.runs();
            case Block.Table table -> table.rows().stream().flatMap(row -> row.cells().stream())
                    .flatMap(List::stream).toList();
        };
    }

    private Element xml(String name) {
        try (InputStream stream = open(name)
                .orElseThrow(() -> new AssertionError("there is no " + folder + name + " in" + bundle))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream)
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(folder + name, e);
        }
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Override
    public String toString() {
        return language.toString();
    }
}
