package org.eport.workbench.form;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.core.code.CodeTable;
import org.eport.core.document.Field;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.look.Palette;

/** One field on a form: label, control, and the line that says what may be typed or what is wrong. */
final class FieldRow extends Composite {

    private final FieldInput input;
    private final MessageLine message;
    private Optional<String> own = Optional.empty();
    private boolean inside;

    FieldRow(Composite parent, Field field, FormContext form, int labelWidth) {
        super(parent, SWT.NONE);
        Paint.ground(this);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(this);
        Label label = FieldLabel.of(this, form.label(field.name()) + (field.isRequired() ? " *"
                : ""), labelWidth);
        label.setToolTipText(field.isRequired() ? form.station().say("workbench.form.required") : null);
        Paint.text(label, Palette.Name.TEXT);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(labelWidth, SWT.DEFAULT)
                .applyTo(label);
        input = control(field, form);
        boolean wide = field.kind() == Field.Kind.TEXT || field.kind() == Field.Kind.CODE;
        GridDataFactory.fillDefaults().align(wide ? SWT.FILL : SWT.BEGINNING, SWT.CENTER).grab(true, false)
                .hint(wide || field.kind() == Field.Kind.DATE || field.kind() == Field.Kind.FLAG
                        ? SWT.DEFAULT : 150, SWT.DEFAULT)
                .applyTo(input.control());
        new Label(this, SWT.NONE).setVisible(false);
        message = new MessageLine(this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        describe(field, form);
        hint();
    }

    private FieldInput control(Field field, FormContext form) {
        CodeTable offered = form.offers().get(field.name());
        if (offered != null) {
            return new CodeInput(this, field, offered, form);
        }
        return switch (field.kind()) {
            case CODE -> new CodeInput(this, field, form.station().workplace().codes()
                    .table(field.codeTable())
                    .orElseThrow(), form);
            case DATE -> new DateInput(this, field, form);
            case FLAG -> new FlagInput(this, field, form);
            case TEXT, TIME, INTEGER, DECIMAL -> new TextInput(this, field, form);
            case STATUS, LINES -> throw new IllegalArgumentException(field + " is not typed in a row");
        };
    }

    private void describe(Field field, FormContext form) {
        Control keyboard = switch (input) {
            case CodeInput code -> code.code().text();
            case DateInput date -> date.text();
            default -> input.control();
        };
        Paint.testId(keyboard, "form.field." + field.name());
        new SubsystemHelp(form.station()).onField(keyboard, form.labels(), field.name());
        keyboard.addListener(SWT.FocusIn, event -> inside(true));
        keyboard.addListener(SWT.FocusOut, event -> inside(false));
        if (keyboard instanceof Text text) {
            text.getAccessible().addAccessibleListener(new org.eclipse.swt.accessibility.AccessibleAdapter() {

                @Override
                public void getName(org.eclipse.swt.accessibility.AccessibleEvent e) {
                    e.result = form.label(field.name());
                }

                @Override
                public void getHelp(org.eclipse.swt.accessibility.AccessibleEvent e) {
                    e.result = message.text();
                }
            });
        }
    }

    private void inside(boolean now) {
        inside = now;
        hint();
    }

    /** What the line beneath the field has no room for, while the keyboard is here. */
    Optional<MessageLine> clipped() {
        return inside && message.clipped() ? Optional.of(message) : Optional.empty();
    }

    FieldInput input() {
        return input;
    }

    /** What may be typed; said only while the keyboard is here, so that a form is quiet. */
    void hint() {
        message.hint(inside ? own.orElseGet(input::hint) : "");
    }

    /** A hint that knows more than the declaration of the field does. */
    void hint(String sentence) {
        own = Optional.of(sentence);
    }

    /** Empty: nothing is wrong. */
    void problem(String sentence) {
        message.problem(sentence);
    }
}
