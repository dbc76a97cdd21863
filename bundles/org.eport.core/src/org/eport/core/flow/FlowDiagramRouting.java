package org.eport.core.flow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds a place for every box, line and label of one lane such that no label is crossed or covered. Boxes
 * stand in a row. A line to the next box runs straight, a longer one on a track above, one backwards on a
 * track below, and turns up or down only above or below a box. Labels stand only between boxes, each in its
 * own track: so nothing can meet.
 */
final class FlowDiagramRouting {

    static final int STUB = 16;
    static final int DOT = 7;

    private static final int LEAST_BOX = 92;
    private static final int LEAST_GAP = 36;
    private static final int PORT = 16;

    /** A line on a track above (up) or below the boxes. */
    static final class Route {

        final FlowDiagramLane.Edge edge;
        final boolean up;
        int track;
        int gap;
        int line;
        int start;
        int end;

        private Route(FlowDiagramLane.Edge edge) {
            this.edge = edge;
            this.up = edge.to() > edge.from();
        }

        private int first() {
            return Math.min(edge.from(), edge.to());
        }

        private int last() {
            return Math.max(edge.from(), edge.to());
        }

        private boolean meets(Route other) {
            return up == other.up && track == other.track && first() <= other.last()
                    && other.first() <= last();
        }

    }

    final List<FlowDiagramLane.Edge> straight = new ArrayList<>();
    final List<FlowDiagramLane.Edge> loops = new ArrayList<>();
    final List<Route> routes = new ArrayList<>();
    final int[] left;
    final int[] width;
    final int[] gap;
    final int boxHeight;
    /** Where the straight lines run, from the top of the lane's content. */
    final int middle;
    final int height;

    FlowDiagramRouting(List<FlowDiagramLane.Node> nodes, List<FlowDiagramLane.Edge> edges) {
        left = new int[nodes.size()];
        width = new int[nodes.size()];
        gap = new int[nodes.size()];
        for (FlowDiagramLane.Edge edge : edges) {
            if (edge.from() == edge.to()) {
                loops.add(edge);
            } else if (edge.to() == edge.from() + 1) {
                straight.add(edge);
            } else {
                routes.add(new Route(edge));
            }
        }
        boxHeight = nodes.stream().mapToInt(node -> node.label().height()).max().orElse(0) + 18;
        giveTracks();
        giveWidths(nodes);
        giveGaps();
        int above = Math.max(boxHeight / 2, highest(straight) + 8);
        int below = Math.max(boxHeight / 2 + (loops.isEmpty() ? 0 : STUB + 4), highest(loops) + 10);
        middle = giveLines(true, 0) + above + (anyRoute(true) ? 10 : 0);
        height = giveLines(false, middle + below + (anyRoute(false) ? 6 : 0));
        givePorts(nodes, true);
        givePorts(nodes, false);
    }

    private boolean anyRoute(boolean up) {
        return routes.stream().anyMatch(route -> route.up == up);
    }

    private static int highest(List<FlowDiagramLane.Edge> edges) {
        return edges.stream().mapToInt(edge -> edge.label().height()).max().orElse(0);
    }

    /** Short lines next to the boxes, long ones around them. */
    private void giveTracks() {
        List<Route> placed = new ArrayList<>();
        routes.stream().sorted(Comparator.comparingInt(route -> route.last() - route.first()))
                .forEach(route -> {
            while (placed.stream().anyMatch(route::meets)) {
                route.track++;
            }
            placed.add(route);
        });
    }

    private void giveWidths(List<FlowDiagramLane.Node> nodes) {
        for (int i = 0; i < width.length; i++) {
            int ports = Math.max(ports(i, true).size(), ports(i, false).size());
            boolean dot = nodes.get(i).kind() == FlowDiagramLane.Kind.START;
            width[i] = dot ? 2 * DOT : Math.max(Math.max(LEAST_BOX, nodes.get(i).label().width() + 24),
                    (ports + 1) * PORT);
        }
    }

    /**
     * A gap is as wide as the widest label in it; a label that may choose goes where there is room already.
     */
    private void giveGaps() {
        java.util.Arrays.fill(gap, 0, gap.length - 1, LEAST_GAP);
        straight.forEach(edge -> widen(edge.from(), edge.label().width() + 32));
        loops.forEach(edge -> widen(edge.from(), edge.label().width() + STUB + 20));
        routes.stream().sorted(Comparator.comparingInt(route -> -route.edge.label().width()))
                .forEach(route -> {
            route.gap = route.first();
            for (int i = route.first(); i < route.last(); i++) {
                route.gap = gap[i] > gap[route.gap] ? i : route.gap;
            }
            widen(route.gap, route.edge.label().width() + 24);
        });
        for (int i = 1; i < left.length; i++) {
            left[i] = left[i - 1] + width[i - 1] + gap[i - 1];
        }
    }

    private void widen(int place, int least) {
        gap[place] = Math.max(gap[place], least);
    }

    /** Sets the lines of one side from this height downward and returns where the last one stands. */
    private int giveLines(boolean up, int from) {
        int tracks = routes.stream().filter(route -> route.up == up).mapToInt(route -> route.track + 1).max()
                .orElse(0);
        int y = from;
        for (int i = 0; i < tracks; i++) {
            int track = up ? tracks - 1 - i : i;
            List<Route> sharing = routes.stream().filter(it -> it.up == up && it.track == track).toList();
            y += sharing.stream().mapToInt(route -> route.edge.label().height()).max().orElse(0) + 14;
            for (Route route : sharing) {
                route.line = y;
            }
        }
        return y;
    }

    /** The routes that touch a box, from its left to its right, such that lines of one box do not cross. */
    private List<Route> ports(int box, boolean up) {
        Comparator<Route> outward = Comparator.comparingInt(route -> route.track);
        List<Route> all = new ArrayList<>(routes.stream()
                .filter(route -> route.up == up && route.last() == box).sorted(outward).toList());
        all.addAll(routes.stream().filter(route -> route.up == up && route.first() == box)
                .sorted(outward.reversed()).toList());
        return all;
    }

    private void givePorts(List<FlowDiagramLane.Node> nodes, boolean up) {
        for (int box = 0; box < width.length; box++) {
            List<Route> ports = ports(box, up);
            int place = box;
            boolean loop = !up && loops.stream().anyMatch(edge -> edge.from() == place);
            int room = width[box] - (loop ? STUB : 0);
            boolean dot = nodes.get(box).kind() == FlowDiagramLane.Kind.START;
            for (int i = 0; i < ports.size(); i++) {
                int x = left[box] + (dot ? room / 2 : room * (i + 1) / (ports.size() + 1));
                if (ports.get(i).edge.from() == box) {
                    ports.get(i).start = x;
                } else {
                    ports.get(i).end = x;
                }
            }
        }
    }

    int totalWidth() {
        int end = left.length - 1;
        return left[end] + width[end] + gap[end];
    }
}
