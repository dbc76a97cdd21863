package org.eport.workbench.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The letters of one PDF: Latin from one font, Chinese from another, and a box for what neither of them has, so that no
 * name in the world stops a print. Only the letters that are used get into the file.
 */
final class PdfFonts {

    private static final String LATIN = "/fonts/LiberationSans-Regular.ttf";
    private static final String LATIN_BOLD = "/fonts/LiberationSans-Bold.ttf";
    private static final String CHINESE = "/fonts/DroidSansFallbackFull.ttf";
    private static final String BOX = "\u25A1";
    private static final float UNITS = 1000;

    /** Letters of one font that stand side by side. @param thickened bold, of a font that has no bold letters */
    record Run(PDFont font, String text, boolean thickened) {
    }

    private record Face(PDFont font, CmapLookup letters) {

        boolean has(int point) {
            return letters.getGlyphId(point) != 0;
        }
    }

    private record Letter(int point, boolean bold) {
    }

    /** @param text what is drawn for the letter: itself, a blank or the box */
    private record Glyph(Face face, String text, float width) {
    }

    private final PDDocument document;
    private final Face latin;
    private final Face latinBold;
    private final Face chinese;
    private final Map<Letter, Glyph> glyphs = new HashMap<>();

    /** @throws IOException a font of this bundle is missing or damaged */
    PdfFonts(PDDocument document) throws IOException {
        this.document = document;
        this.latin = face(LATIN);
        this.latinBold = face(LATIN_BOLD);
        this.chinese = face(CHINESE);
    }

    private Face face(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(PdfFonts.class.getResourceAsStream(resource), resource)) {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        }
    }

    List<Run> runs(String text, boolean bold) {
        List<Run> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Face[] before = {null};
        text.codePoints().forEach(point -> {
            Glyph glyph = glyph(point, bold);
            if (before[0] != null && before[0] != glyph.face()) {
                runs.add(run(before[0], run, bold));
            }
            before[0] = glyph.face();
            run.append(glyph.text());
        });
        if (before[0] != null) {
            runs.add(run(before[0], run, bold));
        }
        return runs;
    }

    private Run run(Face face, StringBuilder text, boolean bold) {
        Run run = new Run(face.font(), text.toString(), bold && face == chinese);
        text.setLength(0);
        return run;
    }

    /** In points at this size. */
    float width(String text, float size, boolean bold) {
        float[] width = {0};
        text.codePoints().forEach(point -> width[0] += glyph(point, bold).width());
        return width[0] * size / UNITS;
    }

    private Glyph glyph(int point, boolean bold) {
        return glyphs.computeIfAbsent(new Letter(point, bold), this::find);
    }

    private Glyph find(Letter letter) {
        Face first = letter.bold() ? latinBold : latin;
        int point = Character.isISOControl(letter.point()) ? ' ' : letter.point();
        if (first.has(point)) {
            return measured(first, Character.toString(point));
        }
        return chinese.has(point) ? measured(chinese, Character.toString(point)) : measured(first, BOX);
    }

    private static Glyph measured(Face face, String text) {
        try {
            return new Glyph(face, text, face.font().getStringWidth(text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
