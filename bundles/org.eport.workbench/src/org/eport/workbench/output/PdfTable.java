package org.eport.workbench.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table on paper: columns as wide as their contents where that fits, cells wrapped where it does not, the header
 * again on every page. A row stands whole on a page unless it is taller than one.
 */
final class PdfTable {

    /** One column. @param right numbers stand at the right */
    record Column(String label, boolean right) {
    }

    private static final float GAP = 4;
    private static final float PAD = 2.5f;
    private static final float LEADING = 1.25f;
    /** A cell that is longer wraps rather than taking the room of others. */
    private static final float WIDEST_LETTERS = 24;

    private final Paper paper;
    private final List<Column> columns;
    private final float letters;
    private final float[] widths;

    /** @param rows all of them, for measuring */
    PdfTable(Paper paper, List<Column> columns, List<List<String>> rows, float letters) {
        this.paper = paper;
        this.columns = columns;
        this.letters = letters;
        float[] wanted = new float[columns.size()];
        boolean[] stretches = new boolean[columns.size()];
        for (int i = 0; i < columns.size(); i++) {
            stretches[i] = !columns.get(i).right();
            wanted[i] = paper.width(columns.get(i).label(), letters, true);
            for (List<String> row : rows) {
                wanted[i] = Math.max(wanted[i], Math.min(letters * WIDEST_LETTERS,
                        paper.width(row.get(i), letters, false)));
            }
        }
        this.widths = fit(wanted, stretches, paper.width() - 2 * GAP * columns.size());
    }

    /**
     * Shares the room. When it is scarce, what wants less than its even share gets all it wants and the others divide
     * the rest; when it is plenty, the rest goes to the columns that may stretch, the wide ones first.
     */
    static float[] fit(float[] wanted, boolean[] stretches, float room) {
        float[] widths = wanted.clone();
        boolean[] settled = new boolean[wanted.length];
        float rest = room;
        int open = wanted.length;
        for (int next = modest(wanted, settled, rest, open); next >= 0; next = modest(wanted, settled, rest, open)) {
            settled[next] = true;
            rest -= wanted[next];
            open--;
        }
        float stretching = 0;
        for (int i = 0; i < wanted.length; i++) {
            stretching += stretches[i] ? wanted[i] : 0;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!settled[i]) {
                widths[i] = rest / open;
            } else if (open == 0 && stretches[i]) {
                widths[i] += rest * wanted[i] / stretching;
            }
        }
        return widths;
    }

    /** One that wants no more than an even share of the rest; -1 when there is none. */
    private static int modest(float[] wanted, boolean[] settled, float rest, int open) {
        for (int i = 0; i < wanted.length; i++) {
            if (!settled[i] && wanted[i] <= rest / open) {
                return i;
            }
        }
        return -1;
    }

    void header() throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(paper.lines(columns.get(i).label(), widths[i], letters, true));
        }
        float height = height(cells);
        paper.fill(paper.left(), paper.right(), height);
        cells(cells, 0, height, true);
        paper.down(height);
    }

    /** Room the header and one row of one line need. */
    float least() {
        return 2 * (letters * LEADING + 2 * PAD);
    }

    void row(List<String> row) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        int tallest = 1;
        for (int i = 0; i < widths.length; i++) {
            cells.add(paper.lines(row.get(i), widths[i], letters, false));
            tallest = Math.max(tallest, cells.get(i).size());
        }
        boolean fitsNowhere = height(cells) > paper.room() - least();
        if (!paper.fits(height(cells)) && !fitsNowhere || linesThatFit() == 0) {
            paper.newPage();
            header();
        }
        for (int from = 0; from < tallest;) {
            int lines = Math.max(1, Math.min(tallest - from, linesThatFit()));
            float height = lines * letters * LEADING + 2 * PAD;
            cells(part(cells, from, lines), 0, height, false);
            paper.down(height);
            paper.line(paper.left(), paper.right(), 0);
            from += lines;
            if (from < tallest) {
                paper.newPage();
                header();
            }
        }
    }

    private int linesThatFit() {
        int lines = 0;
        while (paper.fits((lines + 1) * letters * LEADING + 2 * PAD)) {
            lines++;
        }
        return lines;
    }

    private static List<List<String>> part(List<List<String>> cells, int from, int lines) {
        return cells.stream().map(cell -> cell.subList(Math.min(from, cell.size()),
                Math.min(from + lines, cell.size()))).toList();
    }

    private float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * letters * LEADING + 2 * PAD;
    }

    private void cells(List<List<String>> cells, float below, float height, boolean bold) throws IOException {
        float x = paper.left();
        for (int i = 0; i < widths.length; i++) {
            float down = below + PAD;
            for (String line : cells.get(i)) {
                float indent = columns.get(i).right() ? widths[i] - paper.width(line, letters, bold) : 0;
                paper.text(line, x + GAP + indent, down + letters * (LEADING - 1) / 2, letters, bold, Paper.BLACK);
                down += letters * LEADING;
            }
            x += widths[i] + 2 * GAP;
        }
    }
}
