package org.eport.workbench.form;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eport.core.code.CodeTable;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;

/** A field that holds a code. */
final class CodeInput implements FieldInput {

    private final CodeField code;
    private final Field field;
    private final Workstation station;

    CodeInput(Composite parent, Field field, CodeTable table, FormContext form) {
        this.field = field;
        this.station = form.station();
        code = new CodeField(parent, station, table, true);
        code.named(form.label(field.name()));
        if (field.kind() != Field.Kind.CODE) {
            code.free();
        }
        code.onChange(() -> form.listener().changed(this));
        Keys.wire(code.text(), this, form);
    }

    CodeField code() {
        return code;
    }

    @Override
    public Field field() {
        return field;
    }

    @Override
    public Control control() {
        return code;
    }

    @Override
    public Object raw() {
        return code.code();
    }

    @Override
    public void set(Object value) {
        code.code(value.toString());
    }

    @Override
    public boolean focus(String path) {
        return code.setFocus();
    }

    /** The field has seen Enter first; when it let it pass, a code stands in it or nothing does. */
    @Override
    public boolean settle() {
        return true;
    }

    @Override
    public String hint() {
        return code.entry().isPresent() ? "" : Hints.of(station, field, code.code());
    }
}
