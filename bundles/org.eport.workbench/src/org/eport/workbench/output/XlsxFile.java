package org.eport.workbench.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eport.core.document.Document;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/**
 * A list as an Excel workbook, written row by row so that a long one needs little memory. What does not fit on a sheet
 * goes on with the next.
 */
public final class XlsxFile implements TableFile {

    /** Rows an Excel sheet can have. */
    public static final int SHEET_ROWS = 1_048_576;

    /** Rows that wait in memory. */
    private static final int FLUSHED = 500;

    private final Workstation station;
    private final int sheetRows;

    public XlsxFile(Workstation station) {
        this(station, SHEET_ROWS);
    }

    /** @param sheetRows rows of a sheet, title and header included */
    XlsxFile(Workstation station, int sheetRows) {
        this.station = station;
        this.sheetRows = sheetRows;
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public Written write(TableSource source, Path target, IProgressMonitor monitor) throws IOException {
        Filling[] filling = new Filling[1];
        WholeFile.write(target, out -> {
            Workbook book = new Workbook(out, "E-port Workbench", "1.0");
            filling[0] = new Filling(book, source);
            source.rows(monitor, document -> {
                CsvFile.stopWhenCancelled(monitor);
                filling[0].row(document);
            });
            CsvFile.stopWhenCancelled(monitor);
            filling[0].finish();
        });
        return new Written(target, filling[0].rows, filling[0].sheets);
    }

    /** The workbook while it grows. */
    private final class Filling {

        private final Workbook book;
        private final String title;
        private final String note;
        private final Columns columns;
        private final List<Field> shown;
        private XlsxSheet sheet;
        private long rows;
        private int sheets;

        Filling(Workbook book, TableSource source) {
            this.book = book;
            this.title = source.title();
            this.columns = new Columns(station, source.type());
            this.shown = source.columns();
            Imprint imprint = Imprint.of(station);
            this.note = station.say("workbench.export.note", imprint.holder(), imprint.organisation(),
                    imprint.time());
            book.properties().setTitle(title);
            begin();
        }

        private void begin() {
            sheets++;
            String name = sheets == 1 ? title : station.say("workbench.export.sheet", title, sheets);
            sheet = new XlsxSheet(book.newWorksheet(XlsxSheet.name(name)), columns, shown);
            sheet.head(title, note);
        }

        void row(Document document) {
            try {
                if (sheet.used() == sheetRows) {
                    sheet.finish();
                    begin();
                }
                sheet.row(document);
                rows++;
                if (rows % FLUSHED == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void finish() throws IOException {
            sheet.finish();
            book.finish();
        }
    }
}
