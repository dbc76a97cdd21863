package org.eport.workbench.form;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.value.Values;

/**
 * The lines of a sheet, as tall as they are many up to a screenful; Ctrl+C copies those that are selected.
 */
final class SheetLines {

    private static final int MOST_ROWS = 12;
    private static final int LEAST_ROWS = 2;

    private final Table table;
    private final Field field;
    private final String labels;
    private final Values values;

    SheetLines(Composite parent, Field field, String type, Workstation station, Values values) {
        this.field = field;
        this.labels = type + "." + field.name();
        this.values = values;
        table = new Table(parent, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        Paint.table(table);
        Paint.testId(table, "sheet." + field.name());
        new SubsystemHelp(station).onField(table, type, field.name());
        LineColumns.make(table, field.lineFields().stream().toList(), labels, station, false);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, height(LEAST_ROWS)).applyTo(table);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'c' && Keys.with(event, SWT.MOD1)) {
                event.doit = false;
                copy();
            }
        });
    }

    private int height(int rows) {
        return table.getHeaderHeight() + rows * (table.getItemHeight() + 4) + 20;
    }

    /** @param lines as a snapshot has them; null for none */
    void show(Object lines) {
        table.removeAll();
        for (Object line : lines instanceof List<?> list ? list : List.of()) {
            TableItem item = new TableItem(table, SWT.NONE);
            for (int i = 0; i < field.lineFields().size(); i++) {
                Field cell = field.lineFields().get(i);
                item.setText(i, values.text(labels, cell, ((Map<?, ?>) line).get(cell.name())));
            }
        }
        ((GridData) table.getLayoutData()).heightHint =
                height(Math.max(LEAST_ROWS, Math.min(MOST_ROWS, table.getItemCount())));
    }

    private void copy() {
        StringBuilder text = new StringBuilder();
        for (TableItem item : table.getSelection()) {
            for (int i = 0; i < table.getColumnCount(); i++) {
                text.append(i > 0 ? "\t" : "").append(item.getText(i));
            }
            text.append(System.lineSeparator());
        }
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(table.getDisplay());
            clipboard.setContents(new Object[] {text.toString()},
                    new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
