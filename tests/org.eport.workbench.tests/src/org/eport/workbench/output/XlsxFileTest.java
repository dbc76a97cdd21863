package org.eport.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another library reads out of the workbook. */
class XlsxFileTest {

    private static final int NUMBER = 0;
    private static final int EXPORTER = 1;
    private static final int ENTRY_ID = 2;
    private static final int STATE = 3;
    private static final int PORT = 4;
    private static final int ISSUED = 5;
    private static final int FILED = 6;
    private static final int COPIES = 7;
    private static final int TOTAL = 8;
    private static final int HEAD_ROWS = 3;

    @TempDir
    private Path folder;

    private List<Row> write(SampleSource source, int sheet) throws IOException {
        Path file = folder.resolve("list.xlsx");
        new XlsxFile(SampleOffice.station(Locale.CHINESE)).write(source, file, new NullProgressMonitor());
        return read(file, sheet);
    }

    private static List<Row> read(Path file, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            Sheet one = book.getSheet(sheet).orElseThrow();
            return one.read();
        }
    }

    @Test
    void givenAFullDocumentThenEveryValueHasItsKind() throws IOException {
        Row row = write(SampleSource.of(Sample.full("81N121405")), 0).get(HEAD_ROWS);

        assertEquals("81N121405", row.getCellText(NUMBER));
        assertEquals("示例进出口公司", row.getCellText(EXPORTER));
        assertEquals("已办", row.getCellText(STATE));
        assertEquals("5700 拱北关区", row.getCellText(PORT));
        assertEquals(LocalDateTime.of(2012, 7, 31, 0, 0), row.getCellAsDate(ISSUED).orElseThrow());
        assertEquals("yyyy-mm-dd", row.getCell(ISSUED).getDataFormatString());
        assertEquals(LocalDateTime.of(2012, 8, 1, 7, 1, 2), row.getCellAsDate(FILED).orElseThrow(), "Beijing time");
        assertEquals(0, new BigDecimal("12").compareTo(row.getCellAsNumber(COPIES).orElseThrow()));
        assertEquals(0, new BigDecimal("1234567.80").compareTo(row.getCellAsNumber(TOTAL).orElseThrow()));
        assertEquals("#,##0.00", row.getCell(TOTAL).getDataFormatString());
    }

    @Test
    void givenALongDigitStringThenItIsTextToTheLastDigit() throws IOException {
        Cell cell = write(SampleSource.of(Sample.full("81N121405")), 0).get(HEAD_ROWS).getCell(ENTRY_ID);

        assertEquals(CellType.STRING, cell.getType());
        assertEquals("570020120123456789", cell.asString());
    }

    @Test
    void givenAnAmountExcelCannotKeepThenItIsText() throws IOException {
        Cell cell = write(SampleSource.of(Sample.full("1").total("9999999999999999.99")), 0).get(HEAD_ROWS)
                .getCell(TOTAL);

        assertEquals(CellType.STRING, cell.getType());
        assertEquals("9,999,999,999,999,999.99", cell.asString());
    }

    @Test
    void givenAFormulaInANameThenItIsText() throws IOException {
        Cell cell = write(SampleSource.of(Sample.full("1").exporter("=HYPERLINK(\"http://x\")")), 0).get(HEAD_ROWS)
                .getCell(EXPORTER);

        assertEquals(CellType.STRING, cell.getType());
        assertEquals("=HYPERLINK(\"http://x\")", cell.asString());
    }

    @Test
    void givenAListThenTitleNoteAndHeaderStandAboveIt() throws IOException {
        List<Row> rows = write(SampleSource.of(Sample.empty("1")), 0);

        assertEquals("单证列表", rows.get(0).getCellText(0));
        assertEquals("导出人 张三，示例进出口公司，2012-08-01 00:30:00（北京时间）", rows.get(1).getCellText(0));
        assertEquals("编号", rows.get(2).getCellText(NUMBER));
        assertEquals("备案时间", rows.get(2).getCellText(FILED));
    }

    @Test
    void givenAnEmptyDocumentThenItsCellsAreEmpty() throws IOException {
        Row row = write(SampleSource.of(Sample.empty("1")), 0).get(HEAD_ROWS);

        assertTrue(IntStream.of(EXPORTER, ENTRY_ID, PORT, ISSUED, FILED, COPIES, TOTAL)
                .allMatch(column -> row.getCellText(column).isEmpty()));
    }

    @Test
    void givenMoreRowsThanASheetHasThenTheyGoOnWithTheNext() throws IOException {
        Path file = folder.resolve("long.xlsx");
        TableFile.Written written = new XlsxFile(SampleOffice.station(Locale.CHINESE), HEAD_ROWS + 2)
                .write(SampleSource.of(Sample.full("1"), Sample.full("2"), Sample.full("3")), file,
                        new NullProgressMonitor());

        assertEquals(2, written.sheets());
        assertEquals(3, written.rows());
        assertEquals("3", read(file, 1).get(HEAD_ROWS).getCellText(NUMBER));
        assertEquals("编号", read(file, 1).get(2).getCellText(NUMBER));
    }

    @Test
    void givenOddLettersThenTheWorkbookCanStillBeRead() throws IOException {
        String odd = "a\u0001b\uFFFFc<&>\"'\t" + Character.toString(0x20000);
        Row row = write(new SampleSource("[1]:*?/\\'" + "很长的标题".repeat(10), Sample.ALL,
                List.of(Sample.full("1").exporter(odd))), 0).get(HEAD_ROWS);

        assertTrue(row.getCellText(EXPORTER).contains("c<&>\"'"), row.getCellText(EXPORTER));
        assertTrue(row.getCellText(EXPORTER).endsWith(Character.toString(0x20000)));
    }

    @Test
    void givenAHundredThousandRowsThenLittleMemoryIsUsed() throws IOException {
        long[] most = {0};
        Iterable<Sample> samples = () -> IntStream.range(0, 100_000).mapToObj(i -> {
            if (i % 25_000 == 24_999) {
                System.gc();
                most[0] = Math.max(most[0], used());
            }
            return Sample.full("%09d".formatted(i)).exporter("出口单位 " + i);
        }).iterator();
        System.gc();
        long before = used();

        Path file = folder.resolve("big.xlsx");
        new XlsxFile(SampleOffice.station(Locale.CHINESE)).write(new SampleSource("大", Sample.ALL, samples), file,
                new NullProgressMonitor());

        assertTrue(most[0] - before < 16L << 20, "bytes kept: " + (most[0] - before));
        assertTrue(Files.size(file) > 1 << 20);
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
