package org.eport.workbench.preferences;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One of few: a label and radio buttons in a line. */
final class Choice<T> {

    private final Map<T, Button> buttons = new LinkedHashMap<>();
    private final T first;

    /** @param words what can be chosen, in order, with what it is called; the parent has two columns */
    Choice(Composite parent, String label, String testId, T chosen, Map<T, String> words) {
        first = chosen;
        Label before = new Label(parent, SWT.NONE);
        before.setText(label);
        Composite line = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(words.size()).spacing(14, 0).applyTo(line);
        words.forEach((value, word) -> {
            Button button = new Button(line, SWT.RADIO);
            button.setText(word);
            button.setSelection(value.equals(chosen));
            button.setData("test.id", testId + "." + value);
            buttons.put(value, button);
        });
    }

    T chosen() {
        return buttons.entrySet().stream().filter(entry -> entry.getValue().getSelection())
                .map(Map.Entry::getKey)
                .findFirst().orElse(first);
    }
}
