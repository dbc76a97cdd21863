package org.eport.workbench.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eport.core.text.Message;
import org.eport.rollout.Change;
import org.eport.rollout.Preview;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette;
import org.eport.workbench.look.Palette.Name;
import org.eport.workbench.query.Ground;

/** All about the selected plug-in, in a text that can be read with the keyboard and copied. */
final class DetailPane {

    private static final int GAP = 12;
    private static final int STEP = 16;

    private final Workstation station;
    private final StyledText text;
    private Optional<PluginRow> row = Optional.empty();
    private Optional<Preview> seen = Optional.empty();

    // of what is being written
    private final StringBuilder words = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();
    private final List<Integer> indents = new ArrayList<>();
    private int values;

    DetailPane(Composite parent, Workstation station) {
        this.station = station;
        text = new StyledText(parent, SWT.READ_ONLY | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        text.setData("test.id", "plugins.detail");
        text.setMargins(12, 8, 12, 8);
        text.setLineSpacing(2);
        text.setCaret(null);
        text.setAlwaysShowScrollBars(false);
        Ground.give(text, Name.BACK, Name.TEXT);
        Palette.of(text).onChange(text, this::write);
        text.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent event) {
                event.result = station.say("workbench.plugins.detail");
            }
        });
        text.addListener(SWT.Traverse, event -> {
            boolean tab = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            event.doit = tab || event.doit;
        });
    }

    /** @param preview the last one that was about this plug-in */
    void show(Optional<PluginRow> next, Optional<Preview> preview) {
        if (!next.equals(row) || !preview.equals(seen)) {
            row = next;
            seen = preview;
            write();
        }
    }

    private void write() {
        words.setLength(0);
        styles.clear();
        indents.clear();
        row.ifPresentOrElse(this::write, () -> muted(station.say("workbench.plugins.detail.none")));
        text.setText(words.toString());
        text.setTabStops(new int[] {Math.max(1, values)});
        text.setStyleRanges(styles.toArray(StyleRange[]::new));
        for (int line = 0; line < indents.size(); line++) {
            text.setLineWrapIndent(line, 1, indents.get(line));
        }
    }

    private void write(PluginRow shown) {
        styled(shown.plugin().name().in(station.locale()), 0).fontStyle = SWT.BOLD;
        plain(shown.plugin().description().in(station.locale()), 0);
        List<DetailText.Line> lines = DetailText.lines(shown, seen, station.locale());
        values = width(lines.stream().map(line -> station.say(line.label())).toList()) + GAP;
        for (DetailText.Line line : lines) {
            pair(station.say(line.label()), line.value() instanceof Message message ? station.say(message)
                    : String.valueOf(line.value()));
        }
        changes(DetailText.changes(seen));
    }

    /** Of the longest label, behind which the values begin. */
    private int width(List<String> labels) {
        GC gc = new GC(text);
        int width = labels.stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0);
        gc.dispose();
        return width;
    }

    private void changes(List<Change> changes) {
        muted(station.say("workbench.plugins.detail.changes"));
        if (seen.isEmpty()) {
            plain(station.say("workbench.plugins.detail.changes.later"), 0);
        } else if (changes.isEmpty()) {
            plain(station.say("workbench.plugins.preview.nothing"), 0);
        }
        for (PreviewText.Group group : PreviewText.groups(changes)) {
            plain(station.say(group.title()), 0);
            group.changes().forEach(change -> plain("  " + station.say(PreviewText.sort(change)) + "  "
                    + PreviewText.name(change, station.locale()), STEP));
        }
    }

    private void muted(String line) {
        styled(line, 0).foreground = Palette.of(text).color(Name.MUTED);
    }

    private void pair(String label, String value) {
        StyleRange range = styled(label + "\t" + value.replace("\n", "\n\t"), values);
        range.length = label.length();
        range.foreground = Palette.of(text).color(Name.MUTED);
    }

    /** @return to be given its style */
    private StyleRange styled(String line, int indent) {
        StyleRange range = new StyleRange();
        range.start = words.length();
        range.length = line.length();
        styles.add(range);
        plain(line, indent);
        return range;
    }

    private void plain(String line, int indent) {
        words.append(line).append('\n');
        line.lines().forEach(one -> indents.add(indent));
        if (line.isEmpty()) {
            indents.add(indent);
        }
    }
}
