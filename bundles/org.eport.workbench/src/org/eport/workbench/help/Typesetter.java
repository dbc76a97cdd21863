package org.eport.workbench.help;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import org.eport.help.Block;
import org.eport.help.Run;

/**
 * Sets the blocks of a page as lines of one text with tab stops, so that a plain text widget shows headings,
 * lists and tables. Knows widths, but no widget.
 */
final class Typesetter {

    private static final int INDENT = 16;
    private static final int GAP = 24;
    private static final int[] ABOVE_HEADING = {0, 2, 16, 12};
    private static final int ABOVE_PARAGRAPH = 5;
    private static final int ABOVE_ITEM = 3;
    private static final int ABOVE_ROW = 3;
    /**
     * Most that all columns but the last may take of the width, before a table is set as a list of its rows.
     */
    private static final double MOST_LEFT = 0.55;

    /** A stretch that looks different from plain text. */
    record Span(int start, int length, int heading, Run run) {
    }

    /**
     * One line.
     *
     * @param hanging where its second and further lines begin, in pixels
     * @param above   free space above it, in pixels
     */
    record Line(int[] tabs, int hanging, int above, boolean shaded) {
    }

    /** @param anchors line of each anchor */
    record Sheet(String text, List<Span> spans, List<Line> lines, Map<String, Integer> anchors) {
    }

    private final ToIntFunction<String> width;
    private final int available;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> anchors = new HashMap<>();

    private Typesetter(ToIntFunction<String> width, int available) {
        this.width = width;
        this.available = available;
    }

    /**
     * @param width     of a text in pixels
     * @param available pixels from left to right
     */
    static Sheet set(List<Block> blocks, ToIntFunction<String> width, int available) {
        Typesetter typesetter = new Typesetter(width, available);
        blocks.forEach(typesetter::block);
        return new Sheet(typesetter.text.toString(), typesetter.spans, typesetter.lines, typesetter.anchors);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading heading -> {
                begin(new Line(new int[0], 0, lines.isEmpty() ? 0 : ABOVE_HEADING[heading.level()], false));
                if (!heading.id().isEmpty()) {
                    anchors.put(heading.id(), lines.size() - 1);
                }
                runs(heading.runs(), heading.level());
            }
            case Block.Paragraph paragraph -> {
                begin(new Line(new int[0], 0, ABOVE_PARAGRAPH, false));
                runs(paragraph.runs(), 0);
            }
            case Block.Item item -> {
                int bullet = INDENT * item.depth() + INDENT / 2;
                int words = bullet + INDENT + 2;
                begin(new Line(new int[] {bullet, words}, words, ABOVE_ITEM, false));
                text.append('\t').append(item.mark()).append('\t');
                runs(item.runs(), 0);
            }
            case Block.Table table -> table(table);
        }
    }

    private void table(Block.Table table) {
        int[] tabs = columns(table);
        int left = tabs.length == 0 ? 0 : tabs[tabs.length - 1];
        if (left > available * MOST_LEFT) {
            stacked(table);
        } else {
            table.rows().forEach(row -> row(row, tabs, left));
        }
    }

    private void row(Block.Row row, int[] tabs, int left) {
        begin(new Line(tabs, left, ABOVE_ROW, row.header()));
        boolean first = true;
        for (List<Run> cell : row.cells()) {
            text.append(first ? "" : "\t");
            first = false;
            runs(row.header() ? bold(cell) : cell, 0);
        }
    }

    /**
     * Where there is no room for columns: all cells but the last in one line, the first of them bold, and the
     * last cell below.
     */
    private void stacked(Block.Table table) {
        for (Block.Row row : table.rows()) {
            if (!row.header()) {
                begin(new Line(new int[0], 0, ABOVE_PARAGRAPH, false));
                runs(bold(row.cells().getFirst()), 0);
                row.cells().subList(1, row.cells().size() - 1).forEach(cell -> {
                    text.append(cell.isEmpty() ? "" : " · ");
                    runs(cell, 0);
                });
                last(row.cells().getLast());
            }
        }
    }

    private void last(List<Run> cell) {
        if (!cell.isEmpty()) {
            begin(new Line(new int[] {INDENT}, INDENT, ABOVE_ROW, false));
            text.append('\t');
            runs(cell, 0);
        }
    }

    private static List<Run> bold(List<Run> cell) {
        return cell.stream().map(run -> new Run(run.text(), true, run.code(), run.href())).toList();
    }

    private int[] columns(Block.Table table) {
        int count = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        int[] tabs = new int[count - 1];
        int right = 0;
        for (int column = 0; column < tabs.length; column++) {
            int widest = 0;
            for (Block.Row row : table.rows()) {
                if (column < row.cells().size() - 1) {
                    widest = Math.max(widest, width.applyAsInt(row.cells().get(column).stream().map(Run::text)
                            .collect(Collectors.joining())));
                }
            }
            right += widest + GAP;
            tabs[column] = right;
        }
        return tabs;
    }

    private void begin(Line line) {
        if (!lines.isEmpty()) {
            text.append('\n');
        }
        lines.add(line);
    }

    private void runs(List<Run> runs, int heading) {
        for (Run run : runs) {
            if (heading > 0 || run.bold() || run.code() || run.link()) {
                spans.add(new Span(text.length(), run.text().length(), heading, run));
            }
            text.append(run.text());
        }
    }
}
