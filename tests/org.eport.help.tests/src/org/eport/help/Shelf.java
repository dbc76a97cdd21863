package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.osgi.framework.FrameworkUtil;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The help of one language as it stands in the built bundle: contents, contexts and pages. */
final class Shelf {

    static final Shelf ENGLISH = new Shelf("");
    static final Shelf CHINESE = new Shelf("nl/zh/");
    static final List<Shelf> BOTH = List.of(ENGLISH, CHINESE);

    private final String folder;

    /** @param title as people see it over the answer to F1 */
    record Context(String title, String description, List<String> hrefs) {
    }

    private Shelf(String folder) {
        this.folder = folder;
    }

    /** @param address {@code html/…}, with or without an anchor */
    Page page(String address) {
        String path = folder + withoutAnchor(address);
        try (InputStream stream = Page.class.getResourceAsStream("/" + path)) {
            assertNotNull(stream, "there is no " + path);
            return Page.read(stream);
        } catch (IOException e) {
            throw new AssertionError(path, e);
        }
    }

    boolean leadsSomewhere(String href) {
        String path = folder + withoutAnchor(href);
        if (Page.class.getResource("/" + path) == null) {
            return false;
        }
        int anchor = href.indexOf('#');
        return anchor < 0 || page(href).section(href.substring(anchor + 1)).isPresent();
    }

    Optional<Section> section(String address, String anchor) {
        return page(address).section(anchor);
    }

    static String withoutAnchor(String href) {
        int anchor = href.indexOf('#');
        return anchor < 0 ? href : href.substring(0, anchor);
    }

    /** Addresses of the contents in their order. */
    List<String> contents() {
        List<String> hrefs = new ArrayList<>();
        Element toc = xml("toc.xml");
        hrefs.add(toc.getAttribute("topic"));
        for (Element topic : elements(toc, "topic")) {
            if (topic.hasAttribute("href")) {
                hrefs.add(topic.getAttribute("href"));
            }
        }
        return hrefs;
    }

    Map<String, Context> contexts() {
        Map<String, Context> contexts = new LinkedHashMap<>();
        for (Element context : elements(xml("contexts.xml"), "context")) {
            contexts.put(context.getAttribute("id"), new Context(context.getAttribute("title"),
                    elements(context, "description").getFirst().getTextContent().strip(),
                    elements(context, "topic").stream().map(topic -> topic.getAttribute("href")).toList()));
        }
        return contexts;
    }

    /** Every page there is, by its address. */
    Map<String, Page> pages() {
        Map<String, Page> pages = new TreeMap<>();
        Collections.list(FrameworkUtil.getBundle(Page.class).findEntries(folder + "html", "*.html", true))
                .forEach(url -> {
                    String path = url.getPath();
                    String address = path.substring(path.indexOf(folder + "html") + folder.length());
                    pages.put(address, page(address));
                });
        return pages;
    }

    /** Where the links of a page lead, as addresses of their own. */
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
        try (InputStream stream = Page.class.getResourceAsStream("/" + folder + name)) {
            assertNotNull(stream, "there is no " + folder + name);
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
        return folder.isEmpty() ? "English" : folder;
    }
}
