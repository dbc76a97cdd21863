package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.value.Values;

/**
 * A document to be read: its fields by sections, states as a coloured word with an icon, codes with their
 * names, lines in tables beneath. Every value can be selected and copied. Scrolls by itself. For the UI
 * thread.
 */
public final class DocumentSheet extends Composite {

    private static final int COLUMN = 330;
    private static final int MOST_COLUMNS = 3;
    private static final int WIDEST_LABEL = 160;

    private final Workstation station;
    private final DocumentType<?> type;
    private final Values values;
    private final ScrolledComposite scroller;
    private final Composite content;
    private final Map<String, SheetValue> shown = new LinkedHashMap<>();
    private final Map<String, SheetLines> tables = new LinkedHashMap<>();

    public DocumentSheet(Composite parent, Workstation station, DocumentType<?> type) {
        super(parent, SWT.NONE);
        this.station = station;
        this.type = type;
        this.values = new Values(station);
        Paint.ground(this);
        Paint.testId(this, "sheet");
        setLayout(new FillLayout());
        scroller = new ScrolledComposite(this, SWT.V_SCROLL);
        Paint.ground(scroller);
        scroller.setExpandHorizontal(true);
        scroller.setExpandVertical(true);
        scroller.setShowFocusedControl(true);
        content = new Composite(scroller, SWT.NONE);
        Paint.ground(content);
        GridLayoutFactory.fillDefaults().margins(14, 8).spacing(0, 4).applyTo(content);
        scroller.setContent(content);
        scroller.addListener(SWT.Resize, event -> fit());
        Map<String, List<Field>> sections = new LinkedHashMap<>();
        type.fields().forEach(field -> sections.computeIfAbsent(field.section(), id -> new ArrayList<>())
                .add(field));
        boolean[] first = {true};
        sections.forEach((id, members) -> {
            section(id, members, first[0]);
            first[0] = false;
        });
    }

    private void section(String id, List<Field> members, boolean first) {
        String heading = type.id() + ".section." + id;
        if (station.knows(heading)) {
            Headings.of(content, station.say(heading));
        }
        Composite grid = new Composite(content, SWT.NONE);
        Paint.ground(grid);
        grid.setLayout(new ColumnsLayout(COLUMN, MOST_COLUMNS));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        int width = labelWidth();
        if (first) {
            shown.put("number", value(grid, "number", width));
        }
        for (Field field : members) {
            if (field.kind() == Field.Kind.LINES) {
                tables.put(field.name(), new SheetLines(content, field, type.id(), station, values));
            } else {
                shown.put(field.name(), value(grid, field.name(), width));
            }
        }
    }

    private SheetValue value(Composite grid, String field, int labelWidth) {
        SheetValue value = new SheetValue(grid, station.say(type.labelKey(field)), labelWidth);
        value.testId("sheet." + field);
        new SubsystemHelp(station).onField(value.control(), type.id(), field);
        return value;
    }

    private int labelWidth() {
        GC gc = new GC(this);
        int widest = type.fields().stream().filter(field -> field.kind() != Field.Kind.LINES)
                .mapToInt(field -> gc.textExtent(station.say(type.labelKey(field.name()))).x).max().orElse(0);
        gc.dispose();
        return Math.min(WIDEST_LABEL, widest + 4);
    }

    /** @param document of the sheet's type */
    public void show(Document document) {
        show(document, type);
    }

    private <D extends Document> void show(Document document, DocumentType<D> own) {
        D mine = own.entity().cast(document);
        shown.get("number").show(document.number());
        List<String> names = own.snapshotNames();
        Object[] snapshot = own.snapshot(mine);
        for (Field field : own.fields()) {
            Object value = snapshot[names.indexOf(field.name())];
            if (field.kind() == Field.Kind.LINES) {
                tables.get(field.name()).show(value);
            } else if (field.kind() == Field.Kind.STATUS) {
                shown.get(field.name()).state(values.text(own, field, value), values.tone(field, value));
            } else {
                shown.get(field.name()).show(values.text(own, field, value));
            }
        }
        content.layout(true, true);
        fit();
    }

    private void fit() {
        int width = scroller.getClientArea().width;
        scroller.setMinHeight(content.computeSize(width, SWT.DEFAULT).y);
        scroller.getVerticalBar().setIncrement(24);
        scroller.getVerticalBar().setPageIncrement(Math.max(24, scroller.getClientArea().height - 48));
    }

    @Override
    public boolean setFocus() {
        return shown.get("number").control().setFocus();
    }
}
