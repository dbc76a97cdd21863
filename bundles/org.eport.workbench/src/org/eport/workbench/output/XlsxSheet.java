package org.eport.workbench.output;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Document;
import org.eport.core.document.Field;
import org.eport.core.document.StoredTime;

/**
 * One sheet: title, note and header stay in sight above the rows. Days, moments, whole numbers and decimals are such in
 * Excel too; everything else is text, long digit strings as well, and never a formula.
 */
final class XlsxSheet {

    /** Digits that Excel keeps of a number. */
    private static final int EXACT = 15;
    private static final int NAME_LENGTH = 31;
    private static final int NOTE = 1;
    private static final int HEADER = 2;
    private static final int TITLE_SIZE = 14;

    private final Worksheet sheet;
    private final Columns columns;
    private final List<Field> shown;
    private int row;

    XlsxSheet(Worksheet sheet, Columns columns, List<Field> shown) {
        this.sheet = sheet;
        this.columns = columns;
        this.shown = shown;
    }

    /** Excel takes up to 31 characters and not all of them. */
    static String name(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip().replaceAll("^'|'$", " ").strip();
        int end = Math.min(plain.length(), NAME_LENGTH);
        return plain.isEmpty() ? "1" : plain.length() <= NAME_LENGTH ? plain
                : plain.substring(0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end);
    }

    void head(String title, String note) {
        sheet.inlineString(0, 0, title);
        sheet.style(0, 0).bold().fontSize(TITLE_SIZE).set();
        sheet.inlineString(NOTE, 0, note);
        sheet.style(NOTE, 0).fontColor("616D79").set();
        for (int i = 0; i < shown.size(); i++) {
            Field column = shown.get(i);
            sheet.inlineString(HEADER, i, columns.label(column));
            sheet.style(HEADER, i).bold().fillColor("E9EDF0").borderStyle("thin").borderColor("D3D9DF")
                    .horizontalAlignment(Columns.right(column) ? "right" : "left").set();
            sheet.width(i, columns.width(column));
        }
        sheet.freezePane(1, HEADER + 1);
        sheet.repeatRows(HEADER);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        row = HEADER + 1;
    }

    /** Rows in use, title, note and header included. */
    int used() {
        return row;
    }

    void row(Document document) {
        for (int i = 0; i < shown.size(); i++) {
            Field column = shown.get(i);
            int at = i;
            columns.value(document, column).ifPresent(value -> cell(at, column, value, document));
        }
        row++;
    }

    private void cell(int at, Field column, Object value, Document document) {
        boolean written = switch (column.kind()) {
            case DATE -> day(at, value.toString());
            case TIME -> moment(at, value.toString());
            case INTEGER -> number(at, new BigDecimal(value.toString()), "0");
            case DECIMAL -> number(at, new BigDecimal(value.toString()), column.scale() == 0 ? "#,##0"
                    : "#,##0." + "0".repeat(column.scale()));
            default -> false;
        };
        if (!written) {
            sheet.inlineString(row, at, columns.text(document, column));
            sheet.style(row, at).format("@").set();
        }
    }

    private boolean day(int at, String stored) {
        try {
            sheet.value(row, at, LocalDate.parse(stored, DateTimeFormatter.BASIC_ISO_DATE));
            sheet.style(row, at).format("yyyy-mm-dd").horizontalAlignment("left").set();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean moment(int at, String stored) {
        try {
            sheet.value(row, at, LocalDateTime.ofInstant(StoredTime.read(stored), Workplaces.BUSINESS_ZONE));
            sheet.style(row, at).format("yyyy-mm-dd hh:mm:ss").horizontalAlignment("left").set();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private boolean number(int at, BigDecimal number, String format) {
        if (number.stripTrailingZeros().precision() > EXACT) {
            return false;
        }
        sheet.value(row, at, number);
        sheet.style(row, at).format(format).set();
        return true;
    }

    void flush() throws IOException {
        sheet.flush();
    }

    void finish() throws IOException {
        if (row > HEADER + 1) {
            sheet.setAutoFilter(HEADER, 0, row - 1, shown.size() - 1);
        }
        sheet.finish();
    }
}
