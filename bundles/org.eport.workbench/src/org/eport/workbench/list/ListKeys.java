package org.eport.workbench.list;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eport.core.document.Document;

/** The keys of the table; Tab leaves it. */
final class ListKeys<D extends Document> {

    private final ListTable<D> table;
    private int column = 1;

    ListKeys(ListTable<D> table) {
        this.table = table;
    }

    void hook(Control control) {
        control.addListener(SWT.KeyDown, event -> {
            if (event.doit && pressed(event)) {
                event.doit = false;
            }
        });
        control.addListener(SWT.Traverse, event -> event.doit = switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_MNEMONIC -> true;
            default -> false;
        });
    }

    private boolean pressed(Event event) {
        int modifiers = event.stateMask & SWT.MODIFIER_MASK;
        if (modifiers == SWT.NONE) {
            return plain(event.keyCode) || move(event.keyCode, false);
        }
        if (modifiers == SWT.MOD2) {
            return move(event.keyCode, true);
        }
        if (modifiers == SWT.MOD1) {
            return control(event.keyCode) || move(event.keyCode, false);
        }
        return modifiers == (SWT.MOD1 | SWT.MOD2) && (event.keyCode == 'a' ? untick()
                : move(event.keyCode, true));
    }

    private boolean plain(int key) {
        switch (key) {
            case ' ' -> table.tickChosen();
            case SWT.CR, SWT.KEYPAD_CR -> table.hooks().open();
            case SWT.ARROW_LEFT -> column(-1);
            case SWT.ARROW_RIGHT -> column(1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean control(int key) {
        switch (key) {
            case 'a' -> table.hooks().tickAll(true);
            case 'c' -> table.copy();
            case SWT.CR, SWT.KEYPAD_CR -> table.hooks().mainAction();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean untick() {
        table.hooks().tickAll(false);
        return true;
    }

    private boolean move(int key, boolean stretch) {
        int page = Math.max(1, table.grid().visible() - 1);
        switch (key) {
            case SWT.ARROW_UP -> table.move(table.cursor() - 1, stretch);
            case SWT.ARROW_DOWN -> table.move(table.cursor() + 1, stretch);
            case SWT.PAGE_UP -> table.move(table.cursor() - page, stretch);
            case SWT.PAGE_DOWN -> table.move(table.cursor() + page, stretch);
            case SWT.HOME -> table.move(0, stretch);
            case SWT.END -> table.move(table.rows() - 1, stretch);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void column(int step) {
        column = Math.clamp(column + step, 0, table.shown().size());
        table.grid().revealColumn(column);
    }
}
