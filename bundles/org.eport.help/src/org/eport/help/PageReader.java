package org.eport.help;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads the few elements our topics are written in: h1 to h3, p, ul, ol, li, table, b, code, kbd, a. */
final class PageReader {

    private static final int MOST_LEVELS = 3;
    private static final String BULLET = "\u2022";

    private final List<Block> blocks = new ArrayList<>();

    Page read(InputStream xhtml) throws IOException, SAXException {
        Element html = parser().parse(xhtml).getDocumentElement();
        children(child(html, "body"));
        String title = blocks.stream().filter(Block.Heading.class::isInstance).map(Block::text).findFirst()
                .orElseGet(() -> child(child(html, "head"), "title").getTextContent().strip());
        return new Page(title, blocks);
    }

    /** Loads nothing from elsewhere: topics of other bundles are no more trusted than their code. */
    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new Strict());
            return parser;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reports nothing to the console; what is wrong is thrown. */
    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            // a page with a warning can be read
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    private static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        return parent;
    }

    private void children(Element parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                block(element);
            }
        }
    }

    private void block(Element element) {
        switch (element.getTagName()) {
            case "h1", "h2", "h3" -> blocks.add(new Block.Heading(
                    Math.min(element.getTagName().charAt(1) - '0', MOST_LEVELS), element.getAttribute("id"),
                    runs(element)));
            case "p" -> blocks.add(new Block.Paragraph(runs(element)));
            case "ul", "ol" -> list(element, 0);
            case "table" -> table(element);
            default -> children(element);
        }
    }

    private void list(Element list, int depth) {
        int number = 0;
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element item && item.getTagName().equals("li")) {
                number++;
                String mark = list.getTagName().equals("ol") ? number + "." : BULLET;
                blocks.add(new Block.Item(depth, mark, runs(item)));
                for (Node inner = item.getFirstChild(); inner != null; inner = inner.getNextSibling()) {
                    if (inner instanceof Element element && isList(element)) {
                        list(element, depth + 1);
                    }
                }
            }
        }
    }

    private static boolean isList(Element element) {
        return element.getTagName().equals("ul") || element.getTagName().equals("ol");
    }

    private void table(Element table) {
        List<Block.Row> rows = new ArrayList<>();
        var trs = table.getElementsByTagName("tr");
        for (int i = 0; i < trs.getLength(); i++) {
            List<List<Run>> cells = new ArrayList<>();
            boolean header = true;
            for (Node node = trs.item(i).getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element cell) {
                    header &= cell.getTagName().equals("th");
                    cells.add(runs(cell));
                }
            }
            rows.add(new Block.Row(header, cells));
        }
        blocks.add(new Block.Table(rows));
    }

    private static List<Run> runs(Element element) {
        List<Run> runs = new ArrayList<>();
        collect(element, new Run("", false, false, ""), runs);
        return trimmed(runs);
    }

    private static void collect(Node parent, Run look, List<Run> into) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE) {
                String text = node.getNodeValue().replaceAll("[ \\t\\r\\n]+", " ");
                into.add(new Run(text, look.bold(), look.code(), look.href()));
            } else if (node instanceof Element element && !isList(element)) {
                collect(element, looking(element, look), into);
            }
        }
    }

    private static Run looking(Element element, Run look) {
        return switch (element.getTagName()) {
            case "b", "strong" -> new Run("", true, look.code(), look.href());
            case "code", "kbd" -> new Run("", look.bold(), true, look.href());
            case "a" -> new Run("", look.bold(), look.code(), element.getAttribute("href"));
            default -> look;
        };
    }

    /** Without the blanks of indentation: none at either end, and never two together. */
    private static List<Run> trimmed(List<Run> runs) {
        List<Run> result = new ArrayList<>();
        boolean blank = true;
        for (Run run : runs) {
            String text = blank ? run.text().stripLeading() : run.text();
            if (!text.isEmpty()) {
                result.add(new Run(text, run.bold(), run.code(), run.href()));
                blank = text.endsWith(" ");
            }
        }
        if (!result.isEmpty()) {
            Run last = result.removeLast();
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                result.add(new Run(text, last.bold(), last.code(), last.href()));
            }
        }
        return result;
    }
}
