package org.eport.workbench.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/** A list on A4 across. */
public final class ListPdf {

    /** Rows that are printed; nobody reads more, and the file formats take all. */
    public static final int MOST = 10_000;

    private static final float TITLE = 14;
    private static final float NOTE = 8.5f;
    private static final float LETTERS = 8.5f;
    private static final float SMALL_LETTERS = 7;
    /** More columns than that are written smaller. */
    private static final int MANY_COLUMNS = 9;

    private final Workstation station;
    private final int most;

    public ListPdf(Workstation station) {
        this(station, MOST);
    }

    ListPdf(Workstation station, int most) {
        this.station = station;
        this.most = most;
    }

    /** @throws org.eclipse.core.runtime.OperationCanceledException the monitor was cancelled */
    public byte[] write(TableSource source, IProgressMonitor monitor) throws IOException {
        Columns columns = new Columns(station, source.type());
        List<Field> shown = source.columns();
        List<List<String>> rows = new ArrayList<>();
        long[] all = {0};
        source.rows(monitor, document -> {
            CsvFile.stopWhenCancelled(monitor);
            if (all[0]++ < most) {
                rows.add(shown.stream().map(column -> columns.text(document, column)).toList());
            }
        });
        CsvFile.stopWhenCancelled(monitor);
        try (Paper paper = new Paper(true, station.locale())) {
            head(paper, source.title(), rows.size(), all[0]);
            PdfTable table = new PdfTable(paper, shown.stream().map(column -> new PdfTable.Column(
                    columns.label(column), Columns.right(column))).toList(), rows,
                    shown.size() > MANY_COLUMNS ? SMALL_LETTERS : LETTERS);
            table.header();
            for (List<String> row : rows) {
                CsvFile.stopWhenCancelled(monitor);
                table.row(row);
            }
            return paper.finish(station, source.title(), Imprint.of(station));
        }
    }

    private void head(Paper paper, String title, int printed, long all) throws IOException {
        for (String line : paper.lines(title, paper.width(), TITLE, true)) {
            paper.text(line, paper.left(), 0, TITLE, true, Paper.BLACK);
            paper.down(TITLE * 1.3f);
        }
        String note = printed == all ? station.say("workbench.print.rows", all)
                : station.say("workbench.print.firstRows", all, printed);
        paper.text(note, paper.left(), 2, NOTE, false, Paper.GREY);
        paper.down(NOTE + 10);
    }
}
