package org.eport.workbench.output;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** Draws the pages of a PDF as pictures, one after another; never on the UI thread. Thread-safe. */
final class PdfImages implements AutoCloseable {

    private static final int POINTS_PER_INCH = 72;
    private static final int BITS = 32;

    private final PDDocument document;
    private final PDFRenderer renderer;

    PdfImages(byte[] pdf) throws IOException {
        this.document = Loader.loadPDF(pdf);
        this.renderer = new PDFRenderer(document);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    /** Width of a page in inches. @param page from 0 */
    float width(int page) {
        return box(page).getWidth() / POINTS_PER_INCH;
    }

    float height(int page) {
        return box(page).getHeight() / POINTS_PER_INCH;
    }

    private PDRectangle box(int page) {
        return document.getPage(page).getCropBox();
    }

    synchronized ImageData draw(int page, float dotsPerInch) throws IOException {
        BufferedImage image = renderer.renderImageWithDPI(page, dotsPerInch, ImageType.RGB);
        ImageData data = new ImageData(image.getWidth(), image.getHeight(), BITS,
                new PaletteData(0xFF0000, 0xFF00, 0xFF));
        int[] pixels = image.getRaster().getDataBuffer() instanceof DataBufferInt ints ? ints.getData()
                : image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int y = 0; y < data.height; y++) {
            data.setPixels(0, y, data.width, pixels, y * data.width);
        }
        return data;
    }

    @Override
    public synchronized void close() throws IOException {
        document.close();
    }
}
