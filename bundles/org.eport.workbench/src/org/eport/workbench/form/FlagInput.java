package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eport.core.document.Field;

/** A field that is yes or no; Space ticks it. */
final class FlagInput implements FieldInput {

    private final Button button;
    private final Field field;

    FlagInput(Composite parent, Field field, FormContext form) {
        this.field = field;
        this.button = new Button(parent, SWT.CHECK);
        button.setText(form.station().say("workbench.value.yes"));
        button.addListener(SWT.Selection, event -> form.listener().changed(this));
        Keys.wire(button, this, form);
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return button;
    }

    /** Not ticked is no; a form that nobody touched says nothing. */
    @Override
    public Object raw() {
        return button.getSelection() ? "true" : "";
    }

    @Override
    public void set(Object value) {
        button.setSelection(Boolean.parseBoolean(value.toString()));
    }

    @Override
    public boolean focus(String path) {
        return button.setFocus();
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
