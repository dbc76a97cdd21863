package org.eport.help;

import java.util.List;
import java.util.stream.Collectors;

/** What a page is made of, one below the other. */
public sealed interface Block {

    /** The words alone, for searching and for screen readers. */
    String text();

    private static String plain(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }

    /**
     * @param level 1 for the title of the page, up to 3
     * @param id    the anchor links lead to; empty: none
     */
    record Heading(int level, String id, List<Run> runs) implements Block {

        public Heading {
            runs = List.copyOf(runs);
        }

        @Override
        public String text() {
            return plain(runs);
        }
    }

    record Paragraph(List<Run> runs) implements Block {

        public Paragraph {
            runs = List.copyOf(runs);
        }

        @Override
        public String text() {
            return plain(runs);
        }
    }

    /**
     * @param depth 0 for a list that stands in no other one
     * @param mark  what stands before it: a bullet, or its number
     */
    record Item(int depth, String mark, List<Run> runs) implements Block {

        public Item {
            runs = List.copyOf(runs);
        }

        @Override
        public String text() {
            return plain(runs);
        }
    }

    /** Rows of a table; only the text of the last column may be longer than a line. */
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public String text() {
            return rows.stream().map(Row::text).collect(Collectors.joining("\n"));
        }
    }

    /** @param header whether it says what the columns mean */
    record Row(boolean header, List<List<Run>> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        String text() {
            return cells.stream().map(Block::plain).collect(Collectors.joining(" "));
        }
    }
}
