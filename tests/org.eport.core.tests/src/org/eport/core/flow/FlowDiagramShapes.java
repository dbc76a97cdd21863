package org.eport.core.flow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Reads the drawing back as rectangles and lines, to see what an eye would see: whether something covers a
 * text.
 */
final class FlowDiagramShapes {

    private static final Pattern COMMAND = Pattern.compile("([MLHVhq])([-0-9 ]+)");

    private FlowDiagramShapes() {
    }

    static List<String> texts(Element root) {
        return elements(root, "text").stream().map(Element::getTextContent).toList();
    }

    static long count(Element root, String attribute) {
        return elements(root, "g").stream().filter(group -> group.hasAttribute(attribute)).count();
    }

    static void assertNothingCovered(Element root) {
        List<Element> labels = elements(root, "text");
        Rectangle page = new Rectangle(number(root, "width"), number(root, "height"));
        List<Line2D> lines = elements(root, "path").stream().flatMap(path -> lines(path).stream()).toList();
        List<Rectangle> boxes = elements(root, "rect").stream().map(FlowDiagramShapes::box).toList();
        for (Element label : labels) {
            Rectangle place = place(label);
            String text = label.getTextContent();
            assertTrue(page.contains(place), text + " leaves the page");
            for (Line2D line : lines) {
                assertFalse(line.intersects(place),
                        () -> text + " is crossed by " + line.getP1() + line.getP2());
            }
            for (Element other : labels) {
                assertFalse(other != label && place.intersects(place(other)),
                        () -> text + " covers " + other.getTextContent());
            }
            for (Rectangle box : boxes) {
                assertTrue(box.contains(place) || !box.intersects(place), text + " sticks out of a box");
            }
        }
        for (int i = 0; i < boxes.size(); i++) {
            for (Rectangle other : boxes.subList(i + 1, boxes.size())) {
                Rectangle box = boxes.get(i);
                assertTrue(!box.intersects(other) || box.contains(other), "boxes cover each other");
            }
        }
    }

    /** The letters themselves, without the space between lines. */
    private static Rectangle place(Element text) {
        int size = number(text, "font-size");
        int width = new FlowDiagramText.Line(text.getTextContent(), size, "",
                text.hasAttribute("font-weight")).width();
        int left = number(text, "x") - (text.hasAttribute("text-anchor") ? width / 2 : 0);
        return new Rectangle(left, number(text, "y") - size, width, size + 2);
    }

    private static Rectangle box(Element box) {
        return new Rectangle(number(box, "x"), number(box, "y"), number(box, "width"), number(box, "height"));
    }

    private static List<Line2D> lines(Element path) {
        List<Line2D> lines = new ArrayList<>();
        int x = 0;
        int y = 0;
        Matcher command = COMMAND.matcher(path.getAttribute("d"));
        while (command.find()) {
            String[] words = command.group(2).trim().split(" ");
            int[] to = new int[words.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = Integer.parseInt(words[i]);
            }
            int beforeX = x;
            int beforeY = y;
            switch (command.group(1).charAt(0)) {
                case 'H' -> x = to[0];
                case 'h' -> x += to[0];
                case 'V' -> y = to[0];
                case 'q' -> {
                    x += to[2];
                    y += to[3];
                }
                default -> {
                    x = to[0];
                    y = to[1];
                }
            }
            if (command.group(1).charAt(0) != 'M') {
                lines.add(new Line2D.Double(beforeX, beforeY, x, y));
            }
        }
        return lines;
    }

    private static List<Element> elements(Element root, String name) {
        NodeList nodes = root.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static int number(Element element, String attribute) {
        return element.hasAttribute(attribute) ? Integer.parseInt(element.getAttribute(attribute)) : 0;
    }
}
