package org.eport.workbench.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * A list as CSV: UTF-8 with a byte order mark, by which Excel knows Chinese, CRLF, a header line. What a spreadsheet
 * would take for a formula is made plain text.
 */
public final class CsvFile implements TableFile {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** Begins a formula, in full width too, or hides one behind a tab or a line break. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?");

    private final Workstation station;

    public CsvFile(Workstation station) {
        this.station = station;
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public Written write(TableSource source, Path target, IProgressMonitor monitor) throws IOException {
        Columns columns = new Columns(station, source.type());
        List<Field> shown = source.columns();
        long[] rows = {0};
        WholeFile.write(target, out -> {
            out.write(MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
            csv.writeRecord(columns.labels(shown).stream().map(CsvFile::plain).toList());
            source.rows(monitor, document -> {
                stopWhenCancelled(monitor);
                csv.writeRecord(shown.stream().map(column -> plain(columns.text(document, column))).toList());
                rows[0]++;
            });
            stopWhenCancelled(monitor);
            csv.flush();
        });
        return new Written(target, rows[0], 1);
    }

    /** The text with an apostrophe before it when a spreadsheet would calculate it; numbers stay numbers. */
    static String plain(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }

    static void stopWhenCancelled(IProgressMonitor monitor) {
        if (monitor.isCanceled()) {
            throw new OperationCanceledException();
        }
    }
}
