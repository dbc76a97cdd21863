package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eport.core.document.Field;
import org.eport.core.document.FieldChecks;
import org.eport.core.document.Violation;
import org.eport.workbench.Workstation;

/** DRAFT, replaced by the real one. */
public final class InputForm extends Composite {

    private final Map<String, Text> texts = new LinkedHashMap<>();
    private final Workstation station;
    private final String type;
    private final List<Field> fields;

    public InputForm(Composite parent, Workstation station, String type, List<Field> fields) {
        super(parent, SWT.NONE);
        this.station = station;
        this.type = type;
        this.fields = fields;
        setLayout(new GridLayout(2, false));
        for (Field field : fields) {
            new Label(this, SWT.NONE).setText(station.say(type + "." + field.name()));
            Text text = new Text(this, SWT.BORDER);
            text.setData("test.id", "form.field." + field.name());
            text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            texts.put(field.name(), text);
        }
    }

    public void load(Map<String, ?> raw) {
        raw.forEach((name, value) -> texts.get(name).setText(String.valueOf(value)));
    }

    public Map<String, Object> raw() {
        Map<String, Object> raw = new LinkedHashMap<>();
        texts.forEach((name, text) -> raw.put(name, text.getText()));
        return raw;
    }

    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        new FieldChecks(station.workplace().codes()).read(type, fields, raw(), station.today(), violations);
        return violations;
    }

    public boolean focus(String path) {
        return texts.containsKey(path) && texts.get(path).setFocus();
    }

    public void onChange(Runnable changed) {
        texts.values().forEach(text -> text.addModifyListener(event -> changed.run()));
    }

    public boolean empty() {
        return texts.values().stream().allMatch(text -> text.getText().isEmpty());
    }
}
