package org.eport.core.flow;

import static org.eport.core.flow.FlowDiagramRouting.STUB;
import static org.eport.core.flow.FlowDiagramSvg.ACCENT;
import static org.eport.core.flow.FlowDiagramSvg.ACCENT_LIGHT;
import static org.eport.core.flow.FlowDiagramSvg.BAND;
import static org.eport.core.flow.FlowDiagramSvg.BAND_EDGE;
import static org.eport.core.flow.FlowDiagramSvg.INK;
import static org.eport.core.flow.FlowDiagramSvg.LINE;
import static org.eport.core.flow.FlowDiagramSvg.WHITE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.Field;
import org.eport.core.text.Texts;

/**
 * Draws a flow as a state diagram, so that help and screens show the very declaration the desk goes by and
 * never a drawing that has fallen behind it.
 */
public final class FlowDiagram {

    private static final int MARGIN = 16;
    private static final int PADDING = 16;
    private static final int TITLE = 34;
    private static final int NOTE_WIDTH = 350;
    private static final int RADIUS = 7;

    private final FlowDiagramSvg svg = new FlowDiagramSvg();
    private final FlowDiagramWords words;
    private final List<FlowDiagramLane> lanes = new ArrayList<>();
    private final List<FlowDiagramRouting> routings = new ArrayList<>();

    private FlowDiagram(Flow<?> flow, FlowDiagramWords words, Map<String, String> present) {
        this.words = words;
        for (Field axis : flow.axes()) {
            FlowDiagramLane lane = new FlowDiagramLane(flow, axis, words,
                    Optional.ofNullable(present.get(axis.name())));
            lanes.add(lane);
            routings.add(new FlowDiagramRouting(lane.nodes(), lane.edges()));
        }
    }

    /**
     * One SVG document: a lane for each status axis, its states as boxes, its moves as arrows with action and
     * actor; below, what the arrows cannot say: conditions on other axes, guards, actions that move nothing.
     *
     * @param present axis → state to be marked as the present one; may be empty
     */
    public static String svg(Flow<?> flow, Texts texts, Locale locale, Map<String, String> present) {
        return new FlowDiagram(flow, new FlowDiagramWords(flow, texts, locale), present).draw();
    }

    private String draw() {
        int inner = Math.max(NOTE_WIDTH, routings.stream().mapToInt(FlowDiagramRouting::totalWidth).max()
                .orElse(0));
        svg.text(MARGIN, MARGIN + 16, new FlowDiagramText.Line(words.title(), 16, INK, true), false);
        int y = MARGIN + TITLE;
        for (int i = 0; i < lanes.size(); i++) {
            y = lane(lanes.get(i), routings.get(i), y, inner + 2 * PADDING) + 12;
        }
        y = notes(y, inner + 2 * PADDING);
        return svg.finish(inner + 2 * PADDING + 2 * MARGIN, y + MARGIN, words.title(), words.locale());
    }

    private int lane(FlowDiagramLane lane, FlowDiagramRouting routing, int top, int width) {
        int height = TITLE + routing.height + PADDING;
        svg.open("data-axis", lane.name());
        svg.rectangle(MARGIN, top, width, height, 8, BAND, BAND_EDGE, "");
        svg.text(MARGIN + PADDING, top + 21, new FlowDiagramText.Line(lane.title(), 13, ACCENT, true), false);
        int x = MARGIN + PADDING;
        int y = top + TITLE;
        routing.straight.forEach(edge -> straight(routing, edge, x, y));
        routing.loops.forEach(edge -> loop(routing, edge, x, y));
        routing.routes.forEach(route -> route(lane, routing, route, x, y));
        for (int i = 0; i < lane.nodes().size(); i++) {
            node(lane, lane.nodes().get(i), routing, i, x + routing.left[i], y + routing.middle);
        }
        svg.close();
        return top + height;
    }

    private void node(FlowDiagramLane lane, FlowDiagramLane.Node node, FlowDiagramRouting routing, int place,
            int x, int middle) {
        int width = routing.width[place];
        int top = middle - routing.boxHeight / 2;
        switch (node.kind()) {
            case START -> svg.dot(x + width / 2, middle, FlowDiagramRouting.DOT);
            case ANY -> svg.rectangle(x, top, width, routing.boxHeight, 10, BAND, LINE,
                    " stroke-dasharray=\"5 4\"");
            case STATE -> {
                svg.open("data-state", lane.name() + "." + node.state());
                svg.rectangle(x, top, width, routing.boxHeight, 10, node.present() ? ACCENT_LIGHT : WHITE,
                        node.present() ? ACCENT : LINE, node.present() ? " stroke-width=\"3\"" : "");
            }
        }
        svg.block(x + width / 2, middle - node.label().height() / 2 + 1, node.label(), true);
        if (node.kind() == FlowDiagramLane.Kind.STATE) {
            svg.close();
        }
    }

    private void straight(FlowDiagramRouting routing, FlowDiagramLane.Edge edge, int x, int y) {
        int from = x + routing.left[edge.from()] + routing.width[edge.from()];
        int to = x + routing.left[edge.to()];
        int line = y + routing.middle;
        svg.arrow("M" + from + " " + line + "H" + (to - 6), to, line, 1, 0);
        svg.block((from + to) / 2 - 2, line - edge.label().height() - 4, edge.label(), true);
    }

    /** Around the lower right corner of the box. */
    private void loop(FlowDiagramRouting routing, FlowDiagramLane.Edge edge, int x, int y) {
        int right = x + routing.left[edge.from()] + routing.width[edge.from()];
        int out = y + routing.middle + routing.boxHeight / 4;
        int bottom = y + routing.middle + routing.boxHeight / 2;
        svg.arrow("M" + right + " " + out + "h" + (STUB - RADIUS) + corner(1, 1)
                + "V" + (bottom + STUB - RADIUS) + "q0 " + RADIUS + " -" + RADIUS + " " + RADIUS
                + "H" + (right - STUB + RADIUS) + "q-" + RADIUS + " 0 -" + RADIUS + " -" + RADIUS
                + "V" + (bottom + 6), right - STUB, bottom, 0, -1);
        svg.block(right + STUB + 8, y + routing.middle + 8, edge.label(), false);
    }

    private static String corner(int dx, int dy) {
        return "q" + dx * RADIUS + " 0 " + dx * RADIUS + " " + dy * RADIUS;
    }

    private void route(FlowDiagramLane lane, FlowDiagramRouting routing, FlowDiagramRouting.Route route,
            int x, int y) {
        int side = route.up ? -1 : 1;
        int edge = y + routing.middle + side * routing.boxHeight / 2;
        int from = y + routing.middle + side * lane.nodes().get(route.edge.from()).reach(routing.boxHeight);
        int line = y + route.line;
        int start = x + route.start;
        int end = x + route.end;
        int forth = end > start ? 1 : -1;
        svg.arrow("M" + start + " " + from + "V" + (line - side * RADIUS)
                + "q0 " + side * RADIUS + " " + forth * RADIUS + " " + side * RADIUS
                + "H" + (end - forth * RADIUS) + corner(forth, -side)
                + "V" + (edge + side * 6), end, edge, 0, -side);
        int gap = x + routing.left[route.gap] + routing.width[route.gap];
        FlowDiagramText.Block label = route.edge.label();
        svg.block(gap + routing.gap[route.gap] / 2, line - label.height() - 4, label, true);
    }

    /** In as many columns as fit; a note is never torn apart. */
    private int notes(int top, int width) {
        int columns = Math.max(1, width / NOTE_WIDTH);
        int column = width / columns;
        List<FlowDiagramText.Block> notes = words.notes(column - 24);
        if (notes.isEmpty()) {
            return top;
        }
        svg.text(MARGIN, top + 18,
                new FlowDiagramText.Line(words.text("flow.diagram.notes"), 13, ACCENT, true), false);
        int start = top + 30;
        int all = notes.stream().mapToInt(note -> note.height() + 8).sum();
        int x = MARGIN;
        int y = start;
        int end = start;
        int used = 0;
        for (FlowDiagramText.Block note : notes) {
            if (used + note.height() / 2 > all / columns && x + 2 * column <= MARGIN + width) {
                x += column;
                y = start;
                used = 0;
            }
            svg.block(x, y, note, false);
            y += note.height() + 8;
            used += note.height() + 8;
            end = Math.max(end, y);
        }
        return end;
    }
}
