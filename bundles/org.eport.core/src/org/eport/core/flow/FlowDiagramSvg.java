package org.eport.core.flow;

import java.util.Locale;

/**
 * Writes SVG with presentation attributes only, no style sheet, script or marker, so that every viewer and
 * the workbench's own drawing show the same. Whole pixels.
 */
final class FlowDiagramSvg {

    static final String INK = "#1f2933";
    static final String QUIET = "#52606d";
    static final String LINE = "#627d98";
    static final String ACCENT = "#1f5fa8";
    static final String ACCENT_LIGHT = "#e3effb";
    static final String BAND = "#f5f7fa";
    static final String BAND_EDGE = "#d9e0e8";
    static final String WHITE = "#ffffff";

    private static final String FONTS = "system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans CJK SC', "
            + "'Microsoft YaHei', 'PingFang SC', 'WenQuanYi Micro Hei', sans-serif";

    private final StringBuilder body = new StringBuilder(8_000);

    void rectangle(int x, int y, int width, int height, int radius, String fill, String stroke, String more) {
        body.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(width)
                .append("\" height=\"").append(height).append("\" rx=\"").append(radius).append("\" fill=\"")
                .append(fill).append("\" stroke=\"").append(stroke).append("\"").append(more).append("/>\n");
    }

    void dot(int x, int y, int radius) {
        body.append("<circle cx=\"").append(x).append("\" cy=\"").append(y).append("\" r=\"").append(radius)
                .append("\" fill=\"").append(INK).append("\"/>\n");
    }

    /** @param x the middle when centred, else the left end */
    void text(int x, int baseline, FlowDiagramText.Line line, boolean centred) {
        body.append("<text x=\"").append(x).append("\" y=\"").append(baseline).append("\" font-size=\"")
                .append(line.size()).append("\" fill=\"").append(line.fill()).append("\"")
                .append(centred ? " text-anchor=\"middle\"" : "")
                .append(line.bold() ? " font-weight=\"600\"" : "")
                .append(">").append(escape(line.text())).append("</text>\n");
    }

    /** @param top of the first line */
    void block(int x, int top, FlowDiagramText.Block block, boolean centred) {
        int y = top;
        for (FlowDiagramText.Line line : block.lines()) {
            text(x, y + line.size(), line, centred);
            y += line.height();
        }
    }

    /**
     * A line through these commands that ends in an arrow head at its end: dx, dy are the direction it
     * arrives in.
     */
    void arrow(String path, int x, int y, int dx, int dy) {
        body.append("<path d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(LINE)
                .append("\" stroke-width=\"1.4\"/>\n<path d=\"M").append(x).append(' ').append(y)
                .append("L").append(x - 8 * dx - 4 * dy).append(' ').append(y - 8 * dy - 4 * dx)
                .append("L").append(x - 8 * dx + 4 * dy).append(' ').append(y - 8 * dy + 4 * dx)
                .append("Z\" fill=\"").append(LINE).append("\"/>\n");
    }

    /** @param attributes pairs of name and value */
    void open(String... attributes) {
        body.append("<g");
        for (int i = 0; i < attributes.length; i += 2) {
            body.append(' ').append(attributes[i]).append("=\"")
                    .append(escape(attributes[i + 1])).append('"');
        }
        body.append(">\n");
    }

    void close() {
        body.append("</g>\n");
    }

    String finish(int width, int height, String title, Locale locale) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 " + width + " " + height + "\" xml:lang=\"" + locale.toLanguageTag()
                + "\" role=\"img\" font-family=\"" + FONTS + "\">\n<title>" + escape(title) + "</title>\n"
                + "<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"" + WHITE + "\"/>\n"
                + body + "</svg>\n";
    }

    /** Also leaves out what XML cannot hold at all. */
    private static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(c -> c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(c -> {
                    switch (c) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(c);
                    }
                });
        return out.toString();
    }
}
