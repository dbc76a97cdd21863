package org.eport.workbench.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.eport.workbench.Workstation;

/**
 * Pages that are written from top to bottom. {@link #y} is where the next thing begins; whoever writes asks {@link
 * #fits} first. The foot of every page is written at the end, when it is known how many there are. Measures in points.
 */
final class Paper implements AutoCloseable {

    static final float BLACK = 0;
    static final float GREY = 0.38f;
    static final float LINE = 0.75f;
    static final float PALE = 0.94f;

    private static final float MARGIN = 42;
    private static final float FOOT = 30;
    private static final float FOOT_SIZE = 7.5f;
    private static final float THICKENING = 0.03f;
    private static final float HAIR = 0.5f;
    /** Where letters stand in a line of their size. */
    private static final float ASCENT = 0.86f;

    private final PDDocument document = new PDDocument();
    private final PdfFonts fonts;
    private final Locale locale;
    private final PDRectangle size;
    private PDPageContentStream stream;
    private float y;

    Paper(boolean landscape, Locale locale) throws IOException {
        this.fonts = new PdfFonts(document);
        this.locale = locale;
        this.size = landscape ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()) : PDRectangle.A4;
        newPage();
    }

    float left() {
        return MARGIN;
    }

    float right() {
        return size.getWidth() - MARGIN;
    }

    float width() {
        return right() - left();
    }

    float y() {
        return y;
    }

    void down(float points) {
        y -= points;
    }

    boolean fits(float height) {
        return y - height >= MARGIN + FOOT;
    }

    /** The most that fits on one page. */
    float room() {
        return size.getHeight() - 2 * MARGIN - FOOT;
    }

    void newPage() throws IOException {
        if (stream != null) {
            stream.close();
        }
        PDPage page = new PDPage(size);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        y = size.getHeight() - MARGIN;
    }

    float width(String text, float letters, boolean bold) {
        return fonts.width(text, letters, bold);
    }

    List<String> lines(String text, float wide, float letters, boolean bold) {
        return Wrapping.lines(text, wide, locale, one -> fonts.width(one, letters, bold));
    }

    /** Writes one line whose top is so far below {@link #y}. */
    void text(String text, float x, float below, float letters, boolean bold, float grey) throws IOException {
        write(stream, text, x, y - below - letters * ASCENT, letters, bold, grey);
    }

    private void write(PDPageContentStream to, String text, float x, float base, float letters, boolean bold,
            float grey) throws IOException {
        if (text.isBlank()) {
            return;
        }
        to.setNonStrokingColor(grey);
        to.setStrokingColor(grey);
        to.beginText();
        to.newLineAtOffset(x, base);
        for (PdfFonts.Run run : fonts.runs(text, bold)) {
            to.setFont(run.font(), letters);
            to.setLineWidth(letters * THICKENING);
            to.setRenderingMode(run.thickened() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            to.showText(run.text());
        }
        to.endText();
    }

    void line(float x1, float x2, float below) throws IOException {
        stream.setStrokingColor(LINE);
        stream.setLineWidth(HAIR);
        stream.moveTo(x1, y - below);
        stream.lineTo(x2, y - below);
        stream.stroke();
    }

    void fill(float x1, float x2, float height) throws IOException {
        stream.setNonStrokingColor(PALE);
        stream.addRect(x1, y - height, x2 - x1, height);
        stream.fill();
    }

    /** Writes the feet and gives the file. */
    byte[] finish(Workstation station, String title, Imprint imprint) throws IOException {
        stream.close();
        int pages = document.getNumberOfPages();
        for (int i = 0; i < pages; i++) {
            try (PDPageContentStream foot = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND,
                    true, true)) {
                foot(foot, imprint, station.say("workbench.print.page", i + 1, pages));
            }
        }
        describe(title, imprint);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private void foot(PDPageContentStream foot, Imprint imprint, String page) throws IOException {
        float top = MARGIN + FOOT / 2;
        foot.setStrokingColor(LINE);
        foot.setLineWidth(HAIR);
        foot.moveTo(left(), top);
        foot.lineTo(right(), top);
        foot.stroke();
        float wide = fonts.width(page, FOOT_SIZE, false);
        write(foot, page, right() - wide, top - 12, FOOT_SIZE, false, GREY);
        String who = imprint.holder() + " \u00b7 " + imprint.organisation();
        float room = width() - wide - 12;
        write(foot, lines(who, room, FOOT_SIZE, false).get(0), left(), top - 12, FOOT_SIZE, false, GREY);
        String when = imprint.head().isEmpty() ? imprint.time() : imprint.time() + " \u00b7 " + imprint.head();
        write(foot, when, left(), top - 22, FOOT_SIZE, false, GREY);
    }

    private void describe(String title, Imprint imprint) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor(imprint.holder() + ", " + imprint.organisation());
        information.setCreator("E-port Workbench");
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
