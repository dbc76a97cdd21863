package org.eport.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eport.core.document.Field;
import org.eport.core.document.Violation;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.look.Palette;
import org.eport.workbench.value.LineList;
import org.eport.workbench.value.Values;

/**
 * A field that is a table of lines, such as the goods of a declaration: the table, its commands with their
 * keys, one sentence about the cell that has the keyboard, and the long texts of its line beneath.
 */
final class LinesInput implements FieldInput, LineTable.Owner {

    private static final int ROWS = 8;
    private static final Pattern PLACE = Pattern.compile("\\[(\\d+)](?:\\.(\\w+))?");

    private final Composite area;
    private final Field field;
    private final FormContext form;
    private final Workstation station;
    private final LineList lines;
    private final LineTable table;
    private final LineDetail detail;
    private final MessageLine message;
    private Map<String, Violation> wrong = Map.of();

    LinesInput(Composite parent, Field field, FormContext form) {
        this.field = field;
        this.form = form;
        this.station = form.station();
        this.lines = new LineList(field);
        area = new Composite(parent, SWT.NONE);
        Paint.ground(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(16, 2).applyTo(area);
        commands();
        message = new MessageLine(area);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(message);
        table = new LineTable(area, field, lines, form, this);
        int height = table.control().getHeaderHeight() + ROWS * (table.control().getItemHeight() + 6);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, height)
                .applyTo(table.control());
        new SubsystemHelp(form.station()).onField(table.control(), form.labels(), field.name());
        detail = new LineDetail(area, field, form, this::detailTyped);
        moved();
    }

    private void commands() {
        ToolBar bar = new ToolBar(area, SWT.FLAT | SWT.RIGHT);
        Paint.testId(bar, "form.lines." + field.name());
        Paint.text(bar, Palette.Name.TEXT);
        command(bar, Icon.PLUS, "workbench.form.lines.add", "Insert", () -> add());
        command(bar, Icon.COPY, "workbench.form.lines.copy", "Ctrl+D", () -> copy());
        command(bar, Icon.DELETE, "workbench.form.lines.delete", "Ctrl+Delete", () -> delete());
        command(bar, Icon.UP, "workbench.form.lines.up", "Ctrl+Shift+↑", () -> move(-1));
        command(bar, Icon.DOWN, "workbench.form.lines.down", "Ctrl+Shift+↓", () -> move(1));
    }

    private void command(ToolBar bar, Icon icon, String label, String key, Runnable run) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setImage(Icons.image(icon, bar));
        item.setText(station.say(label));
        item.setToolTipText(station.say(label) + "  " + key);
        item.setForeground(Paint.color(bar, Palette.Name.TEXT));
        item.addListener(SWT.Selection, event -> run.run());
    }

    @Override
    public boolean command(Event event) {
        boolean both = Keys.with(event, SWT.MOD1 | SWT.SHIFT);
        if (event.keyCode == SWT.INSERT && Keys.plain(event)) {
            add();
        } else if (event.keyCode == 'd' && Keys.with(event, SWT.MOD1)) {
            copy();
        } else if (event.keyCode == SWT.DEL && Keys.with(event, SWT.MOD1)) {
            delete();
        } else if (event.keyCode == SWT.ARROW_UP && both) {
            move(-1);
        } else if (event.keyCode == SWT.ARROW_DOWN && both) {
            move(1);
        } else if (event.keyCode == SWT.F2 && detail.there()) {
            detail.focus();
        } else {
            return false;
        }
        return true;
    }

    private void add() {
        if (lines.full()) {
            message.problem(station.say("workbench.form.lines.full", field.length()));
            return;
        }
        int line = lines.add(table.row());
        redrawn();
        table.edit(line, table.firstColumn());
    }

    private void copy() {
        if (lines.full()) {
            message.problem(station.say("workbench.form.lines.full", field.length()));
        } else if (table.row() >= 0) {
            int line = lines.copy(table.row());
            redrawn();
            table.edit(line, table.firstColumn());
        }
    }

    private void delete() {
        int line = table.row();
        if (line < 0) {
            return;
        }
        table.stop();
        lines.delete(line);
        redrawn();
        if (lines.size() > 0) {
            table.edit(Math.min(line, lines.size() - 1), table.firstColumn());
        } else {
            table.control().setFocus();
        }
    }

    private void move(int by) {
        if (table.row() >= 0) {
            int line = lines.move(table.row(), by);
            redrawn();
            table.edit(line, table.column(table.column().name()));
        }
    }

    private void redrawn() {
        table.stop();
        table.refresh();
        changed();
    }

    private void detailTyped(String column, String value) {
        if (table.row() >= 0) {
            lines.set(table.row(), column, value);
            table.refresh();
            changed();
        }
    }

    @Override
    public void changed() {
        form.listener().changed(this);
        moved();
    }

    @Override
    public void moved() {
        int line = table.row();
        detail.show(line < 0 ? Map.of() : lines.raw().size() > line ? lines.raw().get(line) : Map.of(), line);
        Violation violation = line < 0 ? null : wrong.get("[" + (line + 1) + "]." + table.column().name());
        message.problem(violation == null ? "" : station.say(violation.text()) + " "
                + station.say(violation.remedy()));
        message.hint(about(line));
    }

    private String about(int line) {
        if (line < 0) {
            return station.say("workbench.form.lines.none", field.length());
        }
        Field column = table.column();
        String labels = form.labels() + "." + field.name();
        String cell = lines.get(line, column.name());
        String known = column.kind() == Field.Kind.CODE ? new Values(station).name(column, cell).orElse("")
                : "";
        return station.say("workbench.form.lines.cell", line + 1, lines.size(),
                station.say(labels + "." + column.name()),
                known.isEmpty() ? Hints.of(station, column, cell) : known);
    }

    /** What is shown to be wrong within the lines. */
    void mark(List<Violation> violations) {
        Map<String, Violation> places = new LinkedHashMap<>();
        violations.forEach(one -> places.putIfAbsent(one.field().substring(field.name().length()), one));
        wrong = places;
        table.mark(places);
        moved();
    }

    @Override
    public void begin() {
        add();
    }

    @Override
    public void done() {
        changed();
        form.listener().next(this);
    }

    @Override
    public void previous() {
        form.listener().previous(this);
    }

    @Override
    public void main() {
        form.listener().main();
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public Object raw() {
        return lines.raw();
    }

    @Override
    public void set(Object value) {
        table.stop();
        lines.load(value);
        table.refresh();
        moved();
    }

    @Override
    public boolean focus(String path) {
        Matcher place = PLACE.matcher(path);
        int line = place.matches() ? Integer.parseInt(place.group(1)) - 1 : Math.max(0, table.row());
        int column = place.matches() && place.group(2) != null ? table.column(place.group(2))
                : table.firstColumn();
        if (lines.size() == 0) {
            add();
        } else {
            table.edit(Math.min(line, lines.size() - 1), Math.max(0, column));
        }
        return true;
    }

    @Override
    public boolean settle() {
        return true;
    }

    @Override
    public String hint() {
        return "";
    }
}
