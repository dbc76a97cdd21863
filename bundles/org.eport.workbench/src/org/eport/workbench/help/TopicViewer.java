package org.eport.workbench.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eport.help.Block;
import org.eport.workbench.look.Palette;

/**
 * Shows a topic and follows its links, by mouse and by keyboard: Tab goes to the next link, Enter follows it,
 * arrows, Page Up and Page Down scroll. Text can be selected and copied. Colours follow the
 * theme.
 */
public final class TopicViewer {

    private static final int MARGIN = 14;
    private static final int LINE_SPACING = 2;
    private static final int WORDS_SPACING = 5;
    private static final int TOLERANCE = 30;
    private static final double[] HEADING_SIZE = {1, 1.45, 1.2, 1.05};

    private final StyledText text;
    private final Consumer<String> follow;
    /** The widget does not count the space above lines when it is asked how high it is. */
    private final boolean spaced;
    private final Font[] headings = new Font[HEADING_SIZE.length];
    private List<StyleRange> links = List.of();
    private List<Block> shown = List.of();
    private String marked = "";
    private int shownWidth;

    /** A topic that scrolls. */
    static TopicViewer topic(Composite parent, Consumer<String> follow) {
        TopicViewer viewer = new TopicViewer(parent, SWT.V_SCROLL, follow);
        viewer.text.setData("test.id", "help.topic");
        viewer.text.setMargins(MARGIN, MARGIN / 2, MARGIN, MARGIN);
        return viewer;
    }

    /**
     * A few words on a page of something else, as high as they need; the first link is chosen as Tab comes
     * in.
     */
    public static TopicViewer words(Composite parent, Consumer<String> follow) {
        TopicViewer viewer = new TopicViewer(parent, SWT.NONE, follow);
        viewer.text.addListener(SWT.FocusIn, event -> viewer.links.stream().findFirst()
                .ifPresent(link -> viewer.text.setSelection(link.start, link.start + link.length)));
        viewer.text.addListener(SWT.FocusOut, event -> viewer.text.setSelection(0));
        return viewer;
    }

    /** @param follow is told where a link leads */
    private TopicViewer(Composite parent, int style, Consumer<String> follow) {
        this.follow = follow;
        this.spaced = style != SWT.NONE;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | style);
        text.setLineSpacing(spaced ? LINE_SPACING : WORDS_SPACING);
        text.setCaret(null);
        for (int level = 1; level < headings.length; level++) {
            headings[level] = larger(text.getFont(), HEADING_SIZE[level]);
        }
        text.addListener(SWT.Dispose, event -> {
            for (int level = 1; level < headings.length; level++) {
                headings[level].dispose();
            }
        });
        text.setData("org.eclipse.e4.ui.css.CssClassName", "EportTopic");
        paint();
        Palette.of(text).onChange(text, () -> {
            paint();
            again();
        });
        text.addListener(SWT.Resize, event -> resized());
        text.addListener(SWT.MouseUp, event -> at(event).ifPresent(this::go));
        text.addListener(SWT.MouseMove, event -> text.setCursor(
                at(event).isPresent() ? text.getDisplay().getSystemCursor(SWT.CURSOR_HAND) : null));
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == SWT.CR) {
                selected().ifPresent(this::go);
            }
        });
    }

    public Control control() {
        return text;
    }

    /**
     * @param anchor where to begin; empty: at the top
     * @param words  to be marked; empty: none
     */
    public void show(List<Block> blocks, String anchor, String words) {
        text.setRedraw(false);
        try {
            GC measure = new GC(text);
            Typesetter.Sheet sheet = Typesetter.set(blocks, string -> measure.textExtent(string).x,
                    setFor(blocks, words));
            measure.dispose();
            text.setText(sheet.text());
            text.setStyleRanges(ranges(sheet, words));
            Color shade = color(Palette.Name.SURFACE);
            for (int line = 0; line < sheet.lines().size(); line++) {
                Typesetter.Line look = sheet.lines().get(line);
                if (look.tabs().length > 0) {
                    text.setLineTabStops(line, 1, look.tabs());
                    text.setLineWrapIndent(line, 1, look.hanging());
                }
                if (spaced) {
                    text.setLineVerticalIndent(line, look.above());
                }
                if (look.shaded()) {
                    text.setLineBackground(line, 1, shade);
                }
            }
            text.setSelection(0);
            int line = sheet.anchors().getOrDefault(anchor, anchor.isEmpty() ? 0 : firstMark(sheet, words));
            top(line);
        } finally {
            text.setRedraw(true);
        }
    }

    /** Remembers what is shown and for which width, so that it can be set anew when the room changes. */
    private int setFor(List<Block> blocks, String words) {
        shown = blocks;
        marked = words;
        shownWidth = width();
        return shownWidth;
    }

    private int width() {
        return text.getClientArea().width - text.getLeftMargin() - text.getRightMargin();
    }

    private void resized() {
        if (spaced && Math.abs(width() - shownWidth) > TOLERANCE) {
            again();
        }
    }

    private void again() {
        int top = text.getTopIndex();
        show(shown, "", marked);
        top(top);
    }

    /** The widget hides half of the first line: it counts neither the margin nor the space above lines. */
    private void top(int line) {
        if (line == 0) {
            text.setTopPixel(0);
        } else {
            text.setTopIndex(line);
        }
    }

    private static int firstMark(Typesetter.Sheet sheet, String words) {
        String looked = words.toLowerCase(Locale.ROOT);
        int at = words.isBlank() ? -1 : sheet.text().toLowerCase(Locale.ROOT).indexOf(looked);
        return at < 0 ? 0 : (int) sheet.text().substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private StyleRange[] ranges(Typesetter.Sheet sheet, String words) {
        Color link = color(Palette.Name.ACCENT);
        Color shade = color(Palette.Name.SURFACE);
        List<StyleRange> ranges = new ArrayList<>();
        List<StyleRange> found = new ArrayList<>();
        for (Typesetter.Span span : sheet.spans()) {
            StyleRange range = new StyleRange(span.start(), span.length(), null, null);
            if (span.heading() > 0) {
                range.font = headings[span.heading()];
            } else if (span.run().bold()) {
                range.fontStyle = SWT.BOLD;
            }
            if (span.run().code()) {
                range.background = shade;
            }
            if (span.run().link()) {
                range.foreground = link;
                range.underline = true;
                range.data = span.run().href();
                found.add(range);
            }
            ranges.add(range);
        }
        links = found;
        return marked(sheet.text(), ranges, words);
    }

    /** Marks what was looked for; a word inside a stretch that looks different already is left as it is. */
    private StyleRange[] marked(String all, List<StyleRange> ranges, String words) {
        Color mark = color(Palette.Name.AMBER_BACK);
        String lower = all.toLowerCase(Locale.ROOT);
        List<StyleRange> result = new ArrayList<>(ranges);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("[\\s\u3000]+")) {
            for (int at = lower.indexOf(word); !word.isEmpty() && at >= 0; at = lower.indexOf(word, at + 1)) {
                if (free(result, at, at + word.length())) {
                    result.add(new StyleRange(at, word.length(), null, mark));
                }
            }
        }
        result.sort((one, other) -> Integer.compare(one.start, other.start));
        return result.toArray(StyleRange[]::new);
    }

    private static boolean free(List<StyleRange> taken, int start, int end) {
        return taken.stream().noneMatch(range -> range.start < end && start < range.start + range.length);
    }

    private Color color(Palette.Name name) {
        return Palette.of(text).color(name);
    }

    private void paint() {
        text.setBackground(color(Palette.Name.BACK));
        text.setForeground(color(Palette.Name.TEXT));
    }

    private static Font larger(Font font, double factor) {
        FontData[] data = font.getFontData();
        for (FontData one : data) {
            one.setHeight((int) Math.round(one.getHeight() * factor));
            one.setStyle(SWT.BOLD);
        }
        return new Font(font.getDevice(), data);
    }

    private Optional<StyleRange> at(Event event) {
        int offset = text.getSelectionCount() > 0 && event.type == SWT.MouseUp ? -1
                : text.getOffsetAtPoint(new Point(event.x, event.y));
        return links.stream().filter(link -> link.start <= offset && offset < link.start + link.length)
                .findFirst();
    }

    private Optional<StyleRange> selected() {
        Point selection = text.getSelection();
        return links.stream().filter(link -> link.start == selection.x
                && link.start + link.length == selection.y).findFirst();
    }

    private void go(StyleRange link) {
        follow.accept((String) link.data);
    }

    /** Tab stays in the topic as long as there is a further link; then it leaves to the next control. */
    private void traverse(Event event) {
        boolean next = event.detail == SWT.TRAVERSE_TAB_NEXT;
        if (!next && event.detail != SWT.TRAVERSE_TAB_PREVIOUS) {
            return;
        }
        int from = selected().map(links::indexOf).orElseGet(this::beforeVisible);
        int to = next ? from + 1 : from - 1;
        event.doit = to < 0 || to >= links.size();
        if (!event.doit) {
            event.detail = SWT.TRAVERSE_NONE;
            StyleRange link = links.get(to);
            text.setSelection(link.start, link.start + link.length);
            text.showSelection();
        }
    }

    /** The last link above what is seen, so that Tab begins with the first one in sight. */
    private int beforeVisible() {
        int top = text.getOffsetAtLine(Math.min(text.getTopIndex(), text.getLineCount() - 1));
        int before = -1;
        for (StyleRange link : links) {
            before += link.start < top ? 1 : 0;
        }
        return before;
    }
}
