package org.eport.workbench.query;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eport.core.code.CodeEntry;
import org.eport.workbench.Workstation;

/** The rows of a code table under the field they are for: arrows and Enter pick, Esc goes back. */
final class CodePick {

    private static final int HEIGHT = 240;
    private static final int WIDTH = 280;

    private final Workstation station;
    private final Text field;
    private final List<CodeEntry> entries;

    CodePick(Workstation station, Text field, List<CodeEntry> entries) {
        this.station = station;
        this.field = field;
        this.entries = entries;
    }

    void open(Consumer<CodeEntry> picked) {
        Shell shell = new Shell(field.getShell(), SWT.ON_TOP | SWT.TOOL);
        shell.setLayout(new FillLayout());
        Table list = new Table(shell, SWT.V_SCROLL | SWT.SINGLE | SWT.FULL_SELECTION);
        list.setData("test.id", "query.codes");
        Names.give(list, station.say("workbench.query.codes"));
        entries.forEach(entry -> new TableItem(list, SWT.NONE)
                .setText(entry.code() + "  " + entry.name(station.locale())));
        list.select(0);
        list.addListener(SWT.DefaultSelection, event -> pick(shell, list, picked));
        list.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                shell.close();
            }
        });
        list.addListener(SWT.MouseUp, event -> pick(shell, list, picked));
        shell.addListener(SWT.Deactivate, event -> field.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        Point corner = field.toDisplay(0, field.getSize().y);
        shell.setBounds(corner.x, corner.y, Math.max(WIDTH, field.getSize().x), HEIGHT);
        shell.open();
        list.setFocus();
    }

    private void pick(Shell shell, Table list, Consumer<CodeEntry> picked) {
        int chosen = list.getSelectionIndex();
        shell.close();
        if (chosen >= 0 && !field.isDisposed()) {
            picked.accept(entries.get(chosen));
            field.setFocus();
        }
    }
}
