package org.eport.exportreceipt;

import static org.eport.exportreceipt.DecMessageImporter.problem;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.eport.core.desk.ImportException;

/**
 * Walks one DecMessage and keeps the texts of its header and goods lines with their places, so that a
 * refusal can name the line. No document type, no entities, limits on depth, elements and length. Elements
 * nobody asks for are passed over (domain facts 6.2.1 lists many), but an element that stands twice is
 * refused, because one of the two would be lost silently.
 */
final class DecMessageReader {

    private static final String NAMESPACE = "http://www.chinaport.gov.cn/dec";
    private static final String VERSION = "3.1";
    private static final int MOST_DEEP = 16;
    private static final int MOST_ELEMENTS = 100_000;
    private static final int LONGEST = 1_000;

    /** A text and the line it stands in. */
    record Value(String text, int line) {
    }

    /** What was read: the header, and at least one goods line. */
    record DecMessage(Element head, List<Element> lines) {
    }

    /** The texts directly within one element; those that are empty are left out. */
    record Element(String name, int line, Map<String, Value> values) {

        Optional<Value> value(String tag) {
            return Optional.ofNullable(values.get(tag));
        }

        Value required(String tag) throws ImportException {
            return value(tag).orElseThrow(() -> new ImportException(line, problem("missing", tag)));
        }
    }

    private final XMLStreamReader xml;
    private final Set<String> headTags;
    private final Set<String> lineTags;
    private final List<Element> lines = new ArrayList<>();
    private Optional<Element> head = Optional.empty();
    private String namespace = "";
    private int depth;
    private int elements;

    /** @param headTags the elements to keep of the header, {@code lineTags} those of a goods line */
    DecMessageReader(String text, Set<String> headTags, Set<String> lineTags) throws ImportException {
        this.headTags = Set.copyOf(headTags);
        this.lineTags = Set.copyOf(lineTags);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, name) -> {
            throw new XMLStreamException("nothing outside the file is read");
        });
        try {
            this.xml = factory.createXMLStreamReader(new StringReader(text));
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    DecMessage read() throws ImportException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT) {
            event = next();
        }
        int line = line();
        root();
        message();
        event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next();
        }
        if (lines.isEmpty()) {
            throw new ImportException(line, problem("missing", "DecList"));
        }
        return new DecMessage(head.orElseThrow(() ->
                new ImportException(line, problem("missing", "DecHead"))), lines);
    }

    private void root() throws ImportException {
        if (!"DecMessage".equals(xml.getLocalName())) {
            throw refused("root", xml.getLocalName());
        }
        namespace = namespaceHere();
        if (!namespace.isEmpty() && !NAMESPACE.equals(namespace)) {
            throw refused("namespace", namespace);
        }
        String version = "";
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if ("version".equalsIgnoreCase(xml.getAttributeLocalName(i))) {
                version = xml.getAttributeValue(i).strip();
            }
        }
        if (!VERSION.equals(version)) {
            throw refused("version", version);
        }
    }

    private void message() throws ImportException {
        Set<String> seen = new HashSet<>();
        while (inside()) {
            switch (tag()) {
                case "DecHead" -> {
                    once(seen);
                    head = Optional.of(element(headTags));
                }
                case "DecLists" -> {
                    once(seen);
                    goods();
                }
                default -> skip();
            }
        }
    }

    private void goods() throws ImportException {
        while (inside()) {
            if ("DecList".equals(tag())) {
                lines.add(element(lineTags));
            } else {
                skip();
            }
        }
    }

    private Element element(Set<String> wanted) throws ImportException {
        Element element = new Element(xml.getLocalName(), line(), new HashMap<>());
        Set<String> seen = new HashSet<>();
        while (inside()) {
            String tag = tag();
            if (!tag.isEmpty()) {
                once(seen);
            }
            if (wanted.contains(tag)) {
                keep(element, tag);
            } else {
                skip();
            }
        }
        return element;
    }

    private void keep(Element element, String tag) throws ImportException {
        int line = line();
        String text = text(tag);
        if (!text.isEmpty()) {
            element.values().put(tag, new Value(text, line));
        }
    }

    /** The text of the element that has just begun. */
    private String text(String tag) throws ImportException {
        StringBuilder text = new StringBuilder();
        int event = next();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw refused("nested", tag);
            }
            if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(xml.getText());
            }
            if (text.length() > LONGEST) {
                throw refused("tooLong", tag, LONGEST);
            }
            event = next();
        }
        return text.toString().strip();
    }

    /** On to the next element within the present one; false at its end. */
    private boolean inside() throws ImportException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            event = next();
        }
        return event == XMLStreamConstants.START_ELEMENT;
    }

    private void skip() throws ImportException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** The element's name; empty for one of another namespace, which is not ours to read. */
    private String tag() {
        return namespaceHere().equals(namespace) ? xml.getLocalName() : "";
    }

    private String namespaceHere() {
        return Optional.ofNullable(xml.getNamespaceURI()).orElse("");
    }

    private void once(Set<String> seen) throws ImportException {
        if (!seen.add(xml.getLocalName())) {
            throw refused("twice", xml.getLocalName());
        }
    }

    private int next() throws ImportException {
        try {
            int event = xml.next();
            switch (event) {
                case XMLStreamConstants.DTD -> throw refused("doctype");
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> { }
            }
            return event;
        } catch (XMLStreamException e) {
            throw notXml(e);
        }
    }

    private void begin() throws ImportException {
        if (++depth > MOST_DEEP) {
            throw refused("tooDeep", MOST_DEEP);
        }
        if (++elements > MOST_ELEMENTS) {
            throw refused("tooMany", MOST_ELEMENTS);
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }

    private ImportException refused(String what, Object... args) {
        return new ImportException(line(), problem(what, args));
    }

    private static ImportException notXml(XMLStreamException e) {
        int line = Optional.ofNullable(e.getLocation()).map(place -> place.getLineNumber()).orElse(0);
        int column = Optional.ofNullable(e.getLocation()).map(place -> place.getColumnNumber()).orElse(0);
        return new ImportException(line, problem("notXml", column), e);
    }
}
