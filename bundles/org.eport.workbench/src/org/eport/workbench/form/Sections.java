package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eport.core.document.Field;

/** Lays a form out: a heading for each section, its fields in columns, its line tables beneath them. */
final class Sections {

    private static final int COLUMN = 330;
    private static final int MOST_COLUMNS = 3;
    private static final int WIDEST_LABEL = 150;

    private final Composite form;
    private final FormContext context;
    private final List<Field> fields;

    /** @param form with a grid layout of one column */
    Sections(Composite form, FormContext context, List<Field> fields) {
        this.form = form;
        this.context = context;
        this.fields = fields;
    }

    /** Adds what was drawn, in the order it stands on the form. */
    void draw(Map<String, FieldInput> inputs, Map<String, FieldRow> rows) {
        Map<String, List<Field>> sections = new LinkedHashMap<>();
        fields.forEach(field -> sections.computeIfAbsent(field.section(), id -> new ArrayList<>())
                .add(field));
        sections.forEach((id, members) -> {
            String heading = context.labels() + ".section." + id;
            if (sections.size() > 1 && context.station().knows(heading)) {
                Headings.of(form, context.station().say(heading));
            }
            single(members, inputs, rows);
            members.stream().filter(field -> field.kind() == Field.Kind.LINES)
                    .forEach(field -> inputs.put(field.name(), lines(field)));
        });
    }

    private void single(List<Field> members, Map<String, FieldInput> inputs, Map<String, FieldRow> rows) {
        List<Field> single = members.stream().filter(field -> field.kind() != Field.Kind.LINES).toList();
        if (single.isEmpty()) {
            return;
        }
        Composite grid = new Composite(form, SWT.NONE);
        Paint.ground(grid);
        grid.setLayout(new ColumnsLayout(COLUMN, MOST_COLUMNS));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
        int width = labelWidth();
        for (Field field : single) {
            FieldRow row = new FieldRow(grid, field, context, width);
            rows.put(field.name(), row);
            inputs.put(field.name(), row.input());
        }
    }

    private LinesInput lines(Field field) {
        LinesInput input = new LinesInput(form, field, context);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(input.control());
        return input;
    }

    private int labelWidth() {
        GC gc = new GC(form);
        int widest = fields.stream().filter(field -> field.kind() != Field.Kind.LINES)
                .mapToInt(field -> gc.textExtent(context.label(field.name()) + " *").x).max().orElse(0);
        gc.dispose();
        return Math.min(WIDEST_LABEL, widest + 4);
    }
}
