package org.eport.workbench.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.workbench.Workstation;
import org.eport.workbench.look.Palette.Name;

/**
 * Where the value of a condition is entered: typed, chosen from the states there are, or picked from a code
 * table.
 */
final class ValueField {

    private static final int SHOWN = 500;

    private final Workstation station;
    private final DocumentType<?> type;
    private final ConditionText words;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Text text;
    private final Combo choice;
    private final List<String> values = new ArrayList<>();
    private String property = "number";

    ValueField(Composite parent, Workstation station, DocumentType<?> type, ConditionText words) {
        this.station = station;
        this.type = type;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        Ground.give(area, Name.SURFACE, Name.TEXT);
        text = new Text(area, SWT.BORDER | SWT.SINGLE);
        text.setData("test.id", "query.value");
        choice = new Combo(area, SWT.READ_ONLY);
        choice.setData("test.id", "query.choice");
        Names.give(text, station.say("workbench.query.value"));
        Names.give(choice, station.say("workbench.query.value"));
        stack.topControl = text;
    }

    Composite area() {
        return area;
    }

    Control control() {
        return stack.topControl;
    }

    List<Control> controls() {
        return List.of(text, choice);
    }

    /** Asks for the value of this property. */
    void property(String name, Field.Kind kind) {
        property = name;
        values.clear();
        choice.removeAll();
        text.setText("");
        text.setMessage(hint(kind));
        switch (kind) {
            case STATUS -> type.field(name).orElseThrow().statusValues().forEach(this::offer);
            case FLAG -> List.of("true", "false").forEach(this::offer);
            default -> { }
        }
        stack.topControl = values.isEmpty() ? text : choice;
        if (!values.isEmpty()) {
            choice.select(0);
        }
        area.layout();
    }

    private void offer(String value) {
        values.add(value);
        choice.add(words.value(property, value));
    }

    private String hint(Field.Kind kind) {
        return switch (kind) {
            case DATE, TIME -> station.say("workbench.query.hint.date");
            case CODE -> station.say("workbench.query.hint.code");
            default -> "";
        };
    }

    /** As typed or chosen; a picked code without its name. */
    String value() {
        if (stack.topControl == choice) {
            return choice.getSelectionIndex() < 0 ? "" : values.get(choice.getSelectionIndex());
        }
        String typed = text.getText().strip();
        return table().isPresent() && typed.contains(" ") ? typed.substring(0, typed.indexOf(' ')) : typed;
    }

    /** Something has been entered that is not a condition yet; a choice stands there from the beginning. */
    boolean pending() {
        return stack.topControl == text && !text.getText().isBlank();
    }

    void clear() {
        text.setText("");
    }

    void focus() {
        stack.topControl.setFocus();
    }

    /**
     * For a code field: the code when what is typed is one; otherwise the table is shown to pick from.
     *
     * @return whether there is a value to go on with
     */
    boolean resolved() {
        Optional<CodeTable> table = stack.topControl == text ? table() : Optional.empty();
        String typed = value();
        if (table.isEmpty() || typed.isEmpty() || table.get().find(typed, station.today()).isPresent()) {
            return true;
        }
        List<CodeEntry> found = table.get().search(typed, station.today(), SHOWN);
        if (found.size() == 1) {
            set(found.get(0));
            return true;
        }
        if (!found.isEmpty()) {
            new CodePick(station, text, found).open(this::set);
            return false;
        }
        return true;
    }

    private Optional<CodeTable> table() {
        return type.field(property).filter(field -> field.kind() == Field.Kind.CODE)
                .flatMap(field -> station.workplace().codes().table(field.codeTable()));
    }

    private void set(CodeEntry entry) {
        text.setText(entry.code() + " " + entry.name(station.locale()));
        text.setSelection(text.getCharCount());
    }
}
