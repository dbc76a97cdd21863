package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.value.Typed;

/** A field of letters or digits. */
final class TextInput implements FieldInput {

    private final Text text;
    private final Field field;
    private final Workstation station;

    TextInput(Composite parent, Field field, FormContext form) {
        this.field = field;
        this.station = form.station();
        boolean number = field.kind() == Field.Kind.INTEGER || field.kind() == Field.Kind.DECIMAL;
        this.text = new Text(parent, SWT.BORDER | SWT.SINGLE | (number ? SWT.RIGHT : SWT.LEFT));
        text.addListener(SWT.Modify, event -> form.listener().changed(this));
        text.addListener(SWT.FocusIn, event -> text.selectAll());
        text.addListener(SWT.FocusOut, event -> {
            settle();
            text.clearSelection();
        });
        Keys.wire(text, this, form);
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return text;
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

    /** What was typed short is written out. */
    @Override
    public boolean settle() {
        if (field.kind() != Field.Kind.TEXT) {
            String written = Typed.shown(field, raw().toString());
            if (!written.equals(text.getText())) {
                text.setText(written);
            }
        }
        return true;
    }

    @Override
    public String hint() {
        return Hints.of(station, field, text.getText());
    }
}
