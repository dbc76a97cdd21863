package org.eport.workbench.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eport.core.document.EntryPointer;
import org.eport.core.ledger.DocumentHistory;
import org.eport.core.ledger.Entry;
import org.eport.core.ledger.HistoryStep;
import org.eport.workbench.Workstation;
import org.junit.jupiter.api.Test;

/** What stands in the PDFs, read out of them again. */
class PdfTest {

    /** A person can look at what the tests made: give a folder in this property. */
    private static final Optional<String> KEEP = Optional.ofNullable(System.getProperty("eport.test.keep"));

    private final Workstation station = SampleOffice.station(Locale.CHINESE);

    private static String text(byte[] pdf, String name) throws IOException {
        if (KEEP.isPresent()) {
            Files.write(Path.of(KEEP.get(), name + ".pdf"), pdf);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static DocumentHistory history(int steps) {
        return new DocumentHistory(IntStream.rangeClosed(1, steps).mapToObj(i -> new HistoryStep(new Entry(Sample.ID,
                "81N121405", i, EntryPointer.NONE, "issue", Instant.parse("2012-07-31T16:30:00Z"), "9900000000002",
                "990000017", Map.of(), Map.of(), i == 2 ? Optional.of(Sample.ID + "/81N000001") : Optional.empty()),
                new EntryPointer(i, 0, "ab"), Optional.of(SampleOffice.HOLDER), List.of())).toList(), List.of());
    }

    private byte[] document(Sample sample) throws IOException {
        return new DocumentPdf(station).write(Sample.TYPE, sample, history(3));
    }

    @Test
    void givenADocumentThenAllOfItStandsOnPaper() throws IOException {
        String text = text(document(Sample.full("81N121405").goods(3, "电视机")), "document");

        for (String part : List.of("样单", "81N121405", "状态：已办", "所属企业", "990000017", "出口单位", "示例进出口公司",
                "5700 拱北关区", "2012-07-31", "1,234,567.80", "商品（3）", "电视机 2", "2.5", "时间线",
                "2012-08-01 00:30:00", "发放（因 81N000001）", "张三 · 示例进出口公司", "第 1 页，共 1 页", "电子底账至签封 12")) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
    }

    @Test
    void givenManyLinesThenTheirHeaderStandsOnEveryPage() throws IOException {
        byte[] pdf = document(Sample.full("81N121405").goods(200, "电视机"));

        assertTrue(pages(pdf) > 2);
        assertTrue(text(pdf, "lines").split("品名", -1).length - 1 >= pages(pdf) - 1);
    }

    @Test
    void givenNothingButANumberThenItIsPrintedWithDashes() throws IOException {
        String text = text(document(Sample.empty("81N121405")), "empty");

        assertTrue(text.contains("—"), text);
        assertTrue(text.contains("状态：未办"), text);
    }

    @Test
    void givenALetterNoFontHasThenABoxStandsForIt() throws IOException {
        String odd = "犇" + Character.toString(0x1F600) + "\u0E01\n\u0000-\uD800-Ωé";
        String text = text(document(Sample.full("1").exporter(odd)), "odd");

        assertTrue(text.contains("犇□"), text);
        assertTrue(text.contains("Ωé"), text);
    }

    @Test
    void givenLettersThatMayJoinThenTheTextIsStillTheSame() throws IOException {
        String text = text(document(Sample.full("1").exporter("Office file affluent fjord ffi")), "joined");

        assertTrue(text.contains("Office file affluent fjord ffi"), text);
    }

    @Test
    void givenAPdfThenItNamesTitleAndLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(document(Sample.full("81N121405")))) {
            assertEquals("样单 81N121405", pdf.getDocumentInformation().getTitle());
            assertEquals("zh", pdf.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void givenAPdfThenOnlyTheLettersItNeedsAreInIt() throws IOException {
        assertTrue(document(Sample.full("81N121405")).length < 100_000);
    }

    @Test
    void givenALongListThenEveryRowIsThereAndTheHeaderOnEveryPage() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            samples.add(Sample.full("81N%06d".formatted(i)).exporter(i == 7 ? "名字很长的进出口有限责任公司".repeat(8) : "示例公司"));
        }
        byte[] pdf = new ListPdf(station).write(new SampleSource("单证列表", Sample.ALL, samples), new NullProgressMonitor());
        String text = text(pdf, "list");

        assertTrue(text.contains("单证列表") && text.contains("共 120 条"));
        samples.forEach(sample -> assertTrue(text.contains(sample.number()), sample.number()));
        assertEquals(pages(pdf), text.split("报关单号", -1).length - 1);
        assertTrue(text.contains("第 2 页，共 " + pages(pdf) + " 页"));
    }

    @Test
    void givenMoreRowsThanArePrintedThenThePaperSaysSo() throws IOException {
        byte[] pdf = new ListPdf(station, 2).write(SampleSource.of(Sample.full("A1"), Sample.full("A2"),
                Sample.full("A3")), new NullProgressMonitor());
        String text = text(pdf, "short");

        assertTrue(text.contains("共 3 条，只打印前 2 条"), text);
        assertTrue(text.contains("A2") && !text.contains("A3"));
    }

    @Test
    void givenAnEmptyListThenItsHeaderIsPrinted() throws IOException {
        String text = text(new ListPdf(station).write(SampleSource.of(), new NullProgressMonitor()), "none");

        assertTrue(text.contains("共 0 条") && text.contains("报关单号"), text);
    }

    @Test
    void givenACancelThenNoPdfIsMade() {
        NullProgressMonitor monitor = new NullProgressMonitor();
        monitor.setCanceled(true);

        assertThrows(OperationCanceledException.class,
                () -> new ListPdf(station).write(SampleSource.of(Sample.full("1")), monitor));
    }

    @Test
    void givenARowTallerThanAPageThenItGoesOnOverPages() throws IOException {
        byte[] pdf = document(Sample.full("1").goods(1, "很长的品名".repeat(3000)));

        assertTrue(pages(pdf) > 1);
        assertTrue(text(pdf, "tall").contains("时间线"));
    }

    @Test
    void givenColumnsThatFitThenTheRestIsSharedAndElseNoneStarves() {
        float[] plenty = PdfTable.fit(new float[] {10, 20, 30}, new boolean[] {false, true, true}, 110);
        assertEquals(10, plenty[0], 0.01, "a number stays narrow");
        assertEquals(40, plenty[1], 0.01);
        assertEquals(60, plenty[2], 0.01);
        float[] tight = PdfTable.fit(new float[] {10, 500, 30}, new boolean[] {true, true, true}, 100);
        assertEquals(10, tight[0], 0.01);
        assertEquals(60, tight[1], 0.01);
        assertEquals(30, tight[2], 0.01);
    }
}
