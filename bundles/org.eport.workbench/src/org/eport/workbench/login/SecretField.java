package org.eport.workbench.login;

import java.util.Arrays;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A field for a PIN or PUK with its label. What is typed leaves it as characters that can be wiped. */
final class SecretField {

    private static final int WIDTH = 200;

    private final Text text;

    /** @param label with its mnemonic; the parent has two columns */
    SecretField(Composite parent, String label, String testId, Runnable changed) {
        Label before = new Label(parent, SWT.NONE);
        before.setText(label);
        text = new Text(parent, SWT.PASSWORD | SWT.BORDER | SWT.SINGLE);
        text.setTextLimit(NewPin.MOST);
        text.setData("test.id", testId);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        text.addListener(SWT.Modify, event -> changed.run());
    }

    /** The characters typed; the field is empty afterwards and the caller wipes what it got. */
    char[] take() {
        char[] typed = text.getTextChars();
        clear();
        return typed;
    }

    /** Looks at what is typed and wipes what it looked at. */
    boolean test(Predicate<char[]> question) {
        char[] typed = text.getTextChars();
        try {
            return question.test(typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    boolean isEmpty() {
        return text.getCharCount() == 0;
    }

    void clear() {
        if (!text.isDisposed() && !isEmpty()) {
            text.setTextChars(new char[0]);
        }
    }

    void focus() {
        text.setFocus();
    }

    Text control() {
        return text;
    }
}
