package org.eport.workbench.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Icon;
import org.eport.workbench.look.Icons;
import org.eport.workbench.value.Typed;

/** A day: typed with or without hyphens, {@code t} for today, or picked from a small calendar (Alt+Down). */
final class DateInput implements FieldInput {

    private final Composite area;
    private final Text text;
    private final Field field;
    private final Workstation station;

    DateInput(Composite parent, Field field, FormContext form) {
        this.field = field;
        this.station = form.station();
        area = new Composite(parent, SWT.NONE);
        Paint.ground(area);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(2, 0).applyTo(area);
        text = new Text(area, SWT.BORDER | SWT.SINGLE);
        GridDataFactory.fillDefaults().hint(120, SWT.DEFAULT).applyTo(text);
        ToolBar bar = new ToolBar(area, SWT.FLAT);
        Paint.testId(bar, "form.calendar." + field.name());
        ToolItem button = new ToolItem(bar, SWT.PUSH);
        button.setImage(Icons.image(Icon.CALENDAR, bar));
        button.setToolTipText(station.say("workbench.form.calendar"));
        button.addListener(SWT.Selection, event -> calendar());
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(bar);
        area.setTabList(new Control[] {text});
        text.addListener(SWT.Modify, event -> form.listener().changed(this));
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        text.addListener(SWT.FocusOut, event -> {
            settle();
            text.clearSelection();
        });
        text.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN && Keys.with(event, SWT.ALT)) {
                event.doit = false;
                calendar();
            }
        });
        Keys.wire(text, this, form);
    }

    Text text() {
        return text;
    }

    private void calendar() {
        Shell popup = new Shell(area.getShell(), SWT.ON_TOP | SWT.TOOL);
        popup.setLayout(new FillLayout());
        DateTime days = new DateTime(popup, SWT.CALENDAR);
        Paint.testId(days, "form.calendar");
        LocalDate day = day();
        days.setDate(day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth());
        Runnable take = () -> {
            LocalDate picked = LocalDate.of(days.getYear(), days.getMonth() + 1, days.getDay());
            popup.close();
            text.setText(picked.toString());
            text.setFocus();
        };
        days.addListener(SWT.DefaultSelection, event -> take.run());
        days.addListener(SWT.KeyDown, event -> {
            if (Keys.enter(event)) {
                event.doit = false;
                take.run();
            }
        });
        popup.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                text.setFocus();
            }
        });
        popup.addListener(SWT.Deactivate, event -> area.getDisplay().asyncExec(() -> {
            if (!popup.isDisposed()) {
                popup.close();
            }
        }));
        Point below = text.toDisplay(0, text.getSize().y);
        popup.pack();
        popup.setLocation(below);
        popup.open();
        days.setFocus();
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(raw().toString(), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return station.today();
        }
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
        return Typed.normal(field, text.getText(), station.today());
    }

    @Override
    public void set(Object value) {
        text.setText(Typed.shown(field, value.toString()));
    }

    @Override
    public boolean focus(String path) {
        return text.setFocus();
    }

    @Override
    public boolean settle() {
        String written = Typed.shown(field, raw().toString());
        if (!written.equals(text.getText())) {
            text.setText(written);
        }
        return true;
    }

    @Override
    public String hint() {
        return Hints.of(station, field, text.getText());
    }
}
