package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eport.core.document.Field;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.value.Typed;

/** The cell of a line table that has the keyboard. */
final class CellInput {

    /** What a cell tells its table. */
    interface Owner {

        void typed(String value);

        /** On to another cell: so many to the right, or so many rows down. */
        void move(int cells, int rows);

        /** Escape: out of the cells, to the table. */
        void leave();

        void main();

        /** @return whether the key was a command of the table */
        boolean command(Event event);

        void left(Control cell);
    }

    private final Field field;
    private final FormContext form;
    private final Owner owner;
    private final Control control;
    private final Text text;

    CellInput(Composite table, Field field, FormContext form, String value, Owner owner) {
        this.field = field;
        this.form = form;
        this.owner = owner;
        if (field.kind() == Field.Kind.CODE) {
            CodeField code = new CodeField(table, form.station(),
                    form.station().workplace().codes().table(field.codeTable()).orElseThrow(), false);
            code.named(form.label(field.name()));
            code.code(value);
            code.onChange(() -> owner.typed(code.code()));
            control = code;
            text = code.text();
        } else {
            boolean right = field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
            text = new Text(table, SWT.SINGLE | (right ? SWT.RIGHT : SWT.LEFT));
            text.setText(Typed.shown(field, value));
            text.addListener(SWT.Modify, event -> owner.typed(normal()));
            control = text;
            text.selectAll();
        }
        Paint.testId(text, "form.cell." + field.name());
        new SubsystemHelp(form.station()).onField(text, form.labels(), field.name());
        text.addListener(SWT.Traverse, this::traverse);
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.FocusOut, event -> owner.left(control));
    }

    Control control() {
        return control;
    }

    private String normal() {
        return Typed.normal(field, text.getText(), form.station().today());
    }

    private void traverse(Event event) {
        if (!event.doit || event.detail == SWT.TRAVERSE_NONE) {
            return;
        }
        switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT -> {
                event.doit = false;
                owner.move(1, 0);
            }
            case SWT.TRAVERSE_TAB_PREVIOUS -> {
                event.doit = false;
                owner.move(-1, 0);
            }
            case SWT.TRAVERSE_ESCAPE -> {
                event.doit = false;
                owner.leave();
            }
            case SWT.TRAVERSE_RETURN -> event.doit = false;
            default -> { }
        }
    }

    private void key(Event event) {
        if (!event.doit) {
            return;
        }
        boolean known = true;
        if (Keys.enter(event)) {
            enter(event);
        } else if (owner.command(event)) {
            event.doit = false;
        } else if (event.keyCode == SWT.ARROW_DOWN && Keys.plain(event)) {
            owner.move(0, 1);
        } else if (event.keyCode == SWT.ARROW_UP && Keys.plain(event)) {
            owner.move(0, -1);
        } else if (event.keyCode == SWT.ARROW_RIGHT && Keys.plain(event) && atEdge(true)) {
            owner.move(1, 0);
        } else if (event.keyCode == SWT.ARROW_LEFT && Keys.plain(event) && atEdge(false)) {
            owner.move(-1, 0);
        } else {
            known = false;
        }
        if (known) {
            event.doit = false;
        }
    }

    private void enter(Event event) {
        if (Keys.with(event, SWT.MOD1)) {
            owner.main();
        } else if (Keys.with(event, SWT.SHIFT)) {
            owner.move(-1, 0);
        } else if (Keys.plain(event)) {
            owner.move(1, 0);
        }
    }

    /** Whether an arrow would not move within the text any more; all of it selected counts as the edge. */
    private boolean atEdge(boolean right) {
        boolean all = text.getSelectionCount() == text.getCharCount();
        return all || text.getSelectionCount() == 0
                && text.getCaretPosition() == (right ? text.getCharCount() : 0);
    }
}
