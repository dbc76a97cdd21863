package org.eport.workbench.plugins;

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

    private final Workstation station;
    private final StyledText text;
    private int indent;
    private Optional<PluginRow> row = Optional.empty();
    private Optional<Preview> seen = Optional.empty();

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
        row = next;
        seen = preview;
        write();
    }

    private void write() {
        text.setText("");
        if (row.isEmpty()) {
            muted(station.say("workbench.plugins.detail.none"));
            return;
        }
        title(row.get().plugin().name().in(station.locale()));
        plain(row.get().plugin().description().in(station.locale()));
        List<DetailText.Line> lines = DetailText.lines(row.get(), seen, station.locale());
        indent(lines.stream().map(line -> station.say(line.label())).toList());
        for (DetailText.Line line : lines) {
            pair(station.say(line.label()), line.value() instanceof Message message ? station.say(message)
                    : String.valueOf(line.value()));
        }
        changes(DetailText.changes(seen));
        text.setTopIndex(0);
    }

    /** Values begin behind the longest label. */
    private void indent(List<String> labels) {
        GC gc = new GC(text);
        indent = labels.stream().mapToInt(label -> gc.textExtent(label).x).max().orElse(0) + GAP;
        gc.dispose();
        text.setTabStops(new int[] {indent});
    }

    private void changes(List<Change> changes) {
        muted(station.say("workbench.plugins.detail.changes"));
        if (seen.isEmpty()) {
            plain(station.say("workbench.plugins.detail.changes.later"));
        } else if (changes.isEmpty()) {
            plain(station.say("workbench.plugins.preview.nothing"));
        }
        for (PreviewText.Group group : PreviewText.groups(changes)) {
            plain(station.say(group.title()));
            group.changes().forEach(change -> plain("  " + station.say(PreviewText.sort(change)) + "  "
                    + PreviewText.name(change, station.locale())));
        }
    }

    private void title(String line) {
        StyleRange range = line(line);
        range.fontStyle = SWT.BOLD;
        text.setStyleRange(range);
    }

    private void muted(String line) {
        StyleRange range = line(line);
        range.foreground = Palette.of(text).color(Name.MUTED);
        text.setStyleRange(range);
    }

    private void pair(String label, String value) {
        int first = text.getLineCount() - 1;
        StyleRange range = line(label + "\t" + value.replace("\n", "\n\t"));
        range.length = label.length();
        range.foreground = Palette.of(text).color(Name.MUTED);
        text.setStyleRange(range);
        text.setLineWrapIndent(first, text.getLineCount() - 1 - first, indent);
    }

    private void plain(String line) {
        line(line);
    }

    private StyleRange line(String line) {
        StyleRange range = new StyleRange();
        range.start = text.getCharCount();
        range.length = line.length();
        text.append(line + "\n");
        return range;
    }
}
