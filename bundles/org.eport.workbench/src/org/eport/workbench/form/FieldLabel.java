package org.eport.workbench.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/**
 * The label before a field: at the right edge when it fits, wrapped from the left when it does not. GTK loses
 * the text of a label that is both when its window is hidden and shown again, as the lock does.
 */
final class FieldLabel {

    private FieldLabel() {
    }

    static Label of(Composite parent, String text, int width) {
        Label label = new Label(parent, SWT.RIGHT);
        label.setText(text);
        if (label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= width) {
            return label;
        }
        label.dispose();
        Label wrapped = new Label(parent, SWT.WRAP);
        wrapped.setText(text);
        return wrapped;
    }
}
