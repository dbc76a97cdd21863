package org.eport.workbench.list;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseEvent;
import org.eport.core.document.Document;

/** The mouse in the table; whatever it can do the keyboard can do too. */
final class ListMouse<D extends Document> {

    private final ListTable<D> table;
    private final Grid grid;

    ListMouse(ListTable<D> table) {
        this.table = table;
        this.grid = table.grid();
    }

    void hook(NatTable control) {
        var bindings = control.getUiBindingRegistry();
        for (int mask : new int[] {SWT.NONE, SWT.MOD1, SWT.MOD2}) {
            bindings.registerMouseDownBinding(new MouseEventMatcher(mask, GridRegion.BODY, 1),
                    (natTable, event) -> pressed(event));
        }
        bindings.registerMouseDownBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 3),
                (natTable, event) -> pointed(event));
        bindings.registerDoubleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.BODY, 1),
                (natTable, event) -> twice(event));
        bindings.registerSingleClickBinding(new MouseEventMatcher(SWT.NONE, GridRegion.COLUMN_HEADER, 1),
                (natTable, event) -> header(event));
    }

    private void pressed(MouseEvent event) {
        table.control().forceFocus();
        int row = grid.rowAt(event.y);
        if (row < 0) {
            return;
        }
        boolean stretch = (event.stateMask & SWT.MOD2) != 0;
        if (grid.columnAt(event.x) == 0 || (event.stateMask & SWT.MOD1) != 0) {
            table.tickAt(row, stretch);
            table.move(row, false);
        } else {
            table.move(row, stretch);
        }
    }

    /** A menu would be about the row under the pointer. */
    private void pointed(MouseEvent event) {
        table.control().forceFocus();
        int row = grid.rowAt(event.y);
        if (row >= 0 && !table.chosen(row)) {
            table.move(row, false);
        }
    }

    private void twice(MouseEvent event) {
        if (grid.columnAt(event.x) > 0 && grid.rowAt(event.y) >= 0) {
            table.hooks().open();
        }
    }

    private void header(MouseEvent event) {
        table.control().forceFocus();
        int column = grid.columnAt(event.x);
        if (column == 0) {
            table.tickAllOrNone();
        } else if (column > 0) {
            table.sortBy(grid.column(column));
        }
    }
}
