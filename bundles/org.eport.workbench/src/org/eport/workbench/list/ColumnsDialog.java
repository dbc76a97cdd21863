package org.eport.workbench.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.query.Names;

/**
 * Which columns are shown, in which order, and what the list is sorted by; everything with the keyboard too.
 */
final class ColumnsDialog extends Dialog {

    /** What a person chose. */
    record Choice(List<Field> shown, String sort, boolean descending) {
    }

    private final Workstation station;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> usual;
    private final List<String> sortable;
    private final Choice before;
    private Table table;
    private Combo sort;
    private Button descending;
    private Optional<Choice> choice = Optional.empty();

    ColumnsDialog(Shell shell, Workstation station, Columns columns, CellText<?> texts, List<String> usual,
            Choice before) {
        super(shell);
        this.station = station;
        this.usual = usual;
        this.before = before;
        before.shown().forEach(field -> fields.put(field.name(), field));
        columns.all().forEach(field -> fields.putIfAbsent(field.name(), field));
        fields.values().forEach(field -> labels.put(field.name(), texts.label(field)));
        sortable = fields.keySet().stream().filter(columns::sortable).toList();
    }

    /** Empty when the person changed nothing. */
    Optional<Choice> ask() {
        open();
        return choice;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(station.say("workbench.list.columns.title"));
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(new GridLayout(2, false));
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(station.say("workbench.list.columns.hint"));
        hint.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE);
        table.setData("test.id", "list.columns");
        Names.give(table, station.say("workbench.list.columns.title"));
        GridData all = new GridData(SWT.FILL, SWT.FILL, true, true);
        all.heightHint = 280;
        all.widthHint = 260;
        table.setLayoutData(all);
        fill(List.copyOf(fields.keySet()), before.shown().stream().map(Field::name).toList());
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MOD3) != 0 && (event.keyCode == SWT.ARROW_UP
                    || event.keyCode == SWT.ARROW_DOWN)) {
                event.doit = false;
                move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
            }
        });
        Composite side = new Composite(area, SWT.NONE);
        side.setLayout(new GridLayout());
        side.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, false, false));
        button(side, station.say("workbench.list.columns.up"), () -> move(-1));
        button(side, station.say("workbench.list.columns.down"), () -> move(1));
        button(side, station.say("workbench.list.columns.usual"), this::usual);
        sorting(area);
        return area;
    }

    private void sorting(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        line.setLayout(new GridLayout(3, false));
        line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 2, 1));
        new Label(line, SWT.NONE).setText(station.say("workbench.list.columns.sort"));
        sort = new Combo(line, SWT.READ_ONLY);
        sort.setData("test.id", "list.columns.sort");
        sortable.forEach(name -> sort.add(labels.get(name)));
        sort.select(Math.max(0, sortable.indexOf(before.sort())));
        descending = new Button(line, SWT.CHECK);
        descending.setText(station.say("workbench.list.columns.descending"));
        descending.setSelection(before.descending());
    }

    private void button(Composite side, String text, Runnable action) {
        Button button = new Button(side, SWT.PUSH);
        button.setText(text);
        button.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void fill(List<String> names, List<String> checked) {
        table.removeAll();
        for (String name : names) {
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(labels.get(name));
            item.setData(name);
            item.setChecked(checked.contains(name));
        }
        table.select(0);
    }

    private List<String> names(boolean checkedOnly) {
        List<String> names = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            if (!checkedOnly || item.getChecked()) {
                names.add((String) item.getData());
            }
        }
        return names;
    }

    private void move(int step) {
        int at = table.getSelectionIndex();
        int to = at + step;
        if (at < 0 || to < 0 || to >= table.getItemCount()) {
            return;
        }
        List<String> names = names(false);
        List<String> checked = names(true);
        names.add(to, names.remove(at));
        fill(names, checked);
        table.setSelection(to);
    }

    private void usual() {
        List<String> names = new ArrayList<>(usual);
        fields.keySet().stream().filter(name -> !usual.contains(name)).forEach(names::add);
        fill(names, usual);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, station.say("workbench.list.columns.ok"), true);
        createButton(parent, IDialogConstants.CANCEL_ID, station.say("workbench.list.columns.cancel"), false);
    }

    @Override
    protected void okPressed() {
        List<Field> shown = names(true).stream().map(fields::get).toList();
        choice = Optional.of(new Choice(shown.isEmpty() ? List.of(Columns.NUMBER) : shown,
                sortable.get(sort.getSelectionIndex()), descending.getSelection()));
        super.okPressed();
    }
}
