package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.eport.workbench.output.FileChooser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the window for files and paper is opened again by another library. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class OutputTest {

    @TempDir
    Path folder;

    private Office office;
    private Bot bot;
    private String first;

    @BeforeEach
    void aListOfForms() {
        office = new Office();
        bot = office.bot;
        first = office.issue(12);
        office.login("operator1");
        office.openList("exportreceipt.form.name", "number", first.substring(0, 8));
    }

    @AfterEach
    void clear() {
        context().remove(FileChooser.class);
        office.closeEditors();
    }

    private static IEclipseContext context() {
        return PlatformUI.getWorkbench().getService(IEclipseContext.class);
    }

    private Path answer(String name) {
        Path file = folder.resolve(name);
        context().set(FileChooser.class, (shell, suggested, kind) -> Optional.of(file));
        return file;
    }

    @Test
    void givenAListThenTheWorkbookHoldsItsRowsAsText() throws Exception {
        Path file = answer("forms.xlsx");
        office.command("org.eport.workbench.export.excel");
        bot.waitUntil("the workbook", () -> Files.exists(file));
        try (InputStream in = Files.newInputStream(file); ReadableWorkbook book = new ReadableWorkbook(in)) {
            List<Row> rows = book.getFirstSheet().read();
            List<String> numbers = rows.stream().map(row -> row.getCellText(0)).filter(text ->
                    text.matches("81U\\d{6}"))
                    .toList();
            assertTrue(numbers.contains(first), rows.toString());
            assertTrue(rows.stream().anyMatch(row -> row.stream().anyMatch(cell -> cell != null
                    && office.station
                    .say("exportreceipt.form.safeStatus.VALID").equals(cell.getText()))), "states in words");
        }
    }

    @Test
    void givenAListThenTheTextFileHoldsItAndNothingHalfWrittenIsLeft() throws Exception {
        Path file = answer("forms.csv");
        office.command("org.eport.workbench.export.csv");
        bot.waitUntil("the text file", () -> Files.exists(file));
        String text = Files.readString(file);
        assertTrue(text.contains(first), text);
        assertEquals(0xFEFF, text.charAt(0), "a mark by which Excel knows UTF-8");
        try (var left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void givenAFormThenItsPrintHoldsFieldsAndTimelineInChineseOrEnglish() throws Exception {
        office.openDocument("exportreceipt.form", first);
        office.command("org.eclipse.ui.file.print");
        bot.withId(Control.class, "print.page");
        Path file = answer("form.pdf");
        bot.runOnUi(() -> PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                .getActiveEditor()
                .doSaveAs());
        bot.waitUntil("the PDF", () -> Files.exists(file));
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains(first), text);
            assertTrue(text.contains(office.station.say("exportreceipt.form.safeOffice")), text);
            assertTrue(text.contains(office.entry("safe1").holderName()), "who issued it: " + text);
            assertFalse(document.getPage(0).getResources().getFontNames().iterator().next() == null);
        }
    }

    @Test
    void givenTheDashboardThenItCountsTheFormsInSight() {
        office.command("org.eport.workbench.openDashboard");
        bot.waitUntil("the dashboard", () -> PlatformUI.getWorkbench().getActiveWorkbenchWindow()
                .getActivePage()
                .getActiveEditor().getSite().getId().equals("org.eport.workbench.dashboard"));
        bot.waitUntil("figures", () -> bot.visible().contains("dashboard."));
    }
}
