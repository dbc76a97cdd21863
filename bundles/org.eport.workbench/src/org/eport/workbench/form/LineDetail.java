package org.eport.workbench.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.core.document.Field;
import org.eport.workbench.help.SubsystemHelp;
import org.eport.workbench.look.Palette;

/** The long texts of one line, which no column could show; F2 leads here from the table. */
final class LineDetail {

    private static final int LONG = 100;

    private final Map<String, Text> texts = new LinkedHashMap<>();
    private boolean showing;

    LineDetail(Composite parent, Field lines, FormContext form, BiConsumer<String, String> typed) {
        List<Field> fields = lines.lineFields().stream()
                .filter(field -> field.kind() == Field.Kind.TEXT && field.length() > LONG).toList();
        if (fields.isEmpty()) {
            return;
        }
        String labels = form.labels() + "." + lines.name();
        Composite area = new Composite(parent, SWT.NONE);
        Paint.ground(area);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
        for (Field field : fields) {
            Label label = new Label(area, SWT.NONE);
            label.setText(form.station().say("workbench.form.lines.detail",
                    form.station().say(labels + "." + field.name())));
            Paint.text(label, Palette.Name.MUTED);
            Text text = new Text(area, SWT.BORDER | SWT.SINGLE);
            Paint.testId(text, "form.detail." + field.name());
            new SubsystemHelp(form.station()).onField(text, labels, field.name());
            GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
            text.addListener(SWT.Modify, event -> {
                if (!showing) {
                    typed.accept(field.name(), text.getText().strip());
                }
            });
            texts.put(field.name(), text);
        }
    }

    boolean there() {
        return !texts.isEmpty();
    }

    void focus() {
        texts.values().iterator().next().setFocus();
    }

    /** @param line -1: there is none to type into */
    void show(Map<String, String> values, int line) {
        showing = true;
        texts.forEach((column, text) -> {
            text.setEnabled(line >= 0);
            String value = values.getOrDefault(column, "");
            if (!text.isFocusControl() && !text.getText().equals(value)) {
                text.setText(value);
            }
        });
        showing = false;
    }
}
