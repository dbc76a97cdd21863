package org.eport.core.flow;

import static org.eport.core.flow.FlowDiagramSvg.INK;
import static org.eport.core.flow.FlowDiagramSvg.QUIET;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.document.Field;

/**
 * Gathers what one status axis shows: its states in their order, and between which of them which actions
 * move.
 */
final class FlowDiagramLane {

    enum Kind { STATE, START, ANY }

    /** @param state name of the state; empty for the start dot and for "any state" */
    record Node(Kind kind, String state, FlowDiagramText.Block label, boolean present) {

        /** How far it reaches up and down from its middle. */
        int reach(int boxHeight) {
            return kind == Kind.START ? FlowDiagramRouting.DOT : boxHeight / 2;
        }
    }

    /** All that goes the same way, by the places of its nodes. */
    record Edge(int from, int to, FlowDiagramText.Block label) {
    }

    private static final int STATE_WIDTH = 120;

    private final Flow<?> flow;
    private final Field axis;
    private final FlowDiagramWords words;
    private final Optional<String> present;
    private final List<Node> nodes = new ArrayList<>();

    FlowDiagramLane(Flow<?> flow, Field axis, FlowDiagramWords words, Optional<String> present) {
        this.flow = flow;
        this.axis = axis;
        this.words = words;
        this.present = present;
        if (needs(Kind.ANY)) {
            nodes.add(new Node(Kind.ANY, "", FlowDiagramText.wrapEvenly(words.text("flow.diagram.any"), 12,
                    QUIET, false, STATE_WIDTH), false));
        }
        if (needs(Kind.START)) {
            nodes.add(new Node(Kind.START, "", new FlowDiagramText.Block(List.of()), false));
        }
        axis.statusValues().forEach(state -> nodes.add(state(state)));
    }

    private Node state(String state) {
        boolean now = present.filter(state::equals).isPresent();
        List<FlowDiagramText.Line> lines = new ArrayList<>(
                FlowDiagramText.wrapEvenly(words.state(axis.name(), state), 13, INK, now, STATE_WIDTH)
                        .lines());
        if (now) {
            lines.add(new FlowDiagramText.Line("▶ " + words.text("flow.diagram.now"), 11,
                    FlowDiagramSvg.ACCENT, true));
        }
        return new Node(Kind.STATE, state, new FlowDiagramText.Block(lines), now);
    }

    private boolean needs(Kind kind) {
        return flow.actions().stream().anyMatch(action -> moves(action).stream()
                .anyMatch(step -> kind == Kind.START ? starts(action) : comesFromAny(action, step)));
    }

    private static boolean starts(Action<?> action) {
        return action.mode() != Action.Mode.CHANGE;
    }

    private static boolean comesFromAny(Action<?> action, Step step) {
        return action.mode() != Action.Mode.CREATE && step.from().isEmpty();
    }

    private List<Step> moves(Action<?> action) {
        return action.steps().stream().filter(FlowDiagramWords::moves)
                .filter(step -> step.axis().equals(axis.name())).toList();
    }

    String name() {
        return axis.name();
    }

    String title() {
        return words.axis(axis.name());
    }

    List<Node> nodes() {
        return nodes;
    }

    /** In the order of the flow's actions; actions between the same two states share one edge. */
    List<Edge> edges() {
        Map<List<Integer>, List<FlowDiagramText.Line>> ways = new LinkedHashMap<>();
        for (Action<?> action : flow.actions()) {
            for (Step step : moves(action)) {
                for (int from : sources(action, step)) {
                    ways.computeIfAbsent(List.of(from, place(Kind.STATE, step.to())),
                            way -> new ArrayList<>())
                            .addAll(words.label(action).lines());
                }
            }
        }
        List<Edge> edges = new ArrayList<>();
        ways.forEach((way, lines) -> edges.add(new Edge(way.get(0), way.get(1),
                new FlowDiagramText.Block(lines))));
        return edges;
    }

    private List<Integer> sources(Action<?> action, Step step) {
        List<Integer> places = new ArrayList<>();
        if (starts(action)) {
            places.add(place(Kind.START, ""));
        }
        if (comesFromAny(action, step)) {
            places.add(place(Kind.ANY, ""));
        }
        if (action.mode() != Action.Mode.CREATE) {
            step.from().stream().sorted().forEach(state -> places.add(place(Kind.STATE, state)));
        }
        return places;
    }

    private int place(Kind kind, String state) {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).kind() == kind && nodes.get(i).state().equals(state)) {
                return i;
            }
        }
        throw new IllegalStateException(flow.type() + "." + axis.name() + " has no state " + state);
    }
}
