package org.eport.testing.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eport.core.desk.Subsystem;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.document.Rule;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;

/** The sections a subsystem owes because of what it declares. */
final class Owed {

    private final Map<String, Section> fields = new LinkedHashMap<>();
    private final Map<String, Section> actions = new LinkedHashMap<>();

    /**
     * One section.
     *
     * @param anchor where it begins, and id of the context that leads to it
     * @param titles text keys of what it is called on the screen: of a column behind that of its table
     * @param names  what its text has to name: text keys, or the very words
     */
    record Section(String anchor, List<String> titles, List<String> names) {
    }

    private Owed() {
    }

    static Owed by(Subsystem subsystem) {
        Owed owed = new Owed();
        subsystem.flows().forEach(owed::flow);
        return owed;
    }

    List<Section> fields() {
        return List.copyOf(fields.values());
    }

    List<Section> actions() {
        return List.copyOf(actions.values());
    }

    private void flow(Flow<?> flow) {
        DocumentType<?> type = flow.type();
        add(fields, new Section(anchor(type.id(), "number"), List.of(type.labelKey("number")),
                rules(type, "number")));
        List<Field> declared = new ArrayList<>(type.fields());
        flow.actions().stream().map(Action::inputs).forEach(declared::addAll);
        for (Field field : declared) {
            String label = type.labelKey(field.name());
            List<String> names = Stream.concat(shape(field, label).stream(),
                    rules(type, field.name()).stream()).toList();
            add(fields, new Section(anchor(type.id(), field.name()), List.of(label), names));
            for (Field column : field.lineFields()) {
                String inLine = label + "." + column.name();
                add(fields, new Section(anchor(label, column.name()), List.of(label, inLine),
                        shape(column, inLine)));
            }
        }
        for (Action<?> action : flow.actions()) {
            add(actions, new Section(anchor(type.id(), action.id()), List.of(action.labelKey()), List.of()));
        }
    }

    private static void add(Map<String, Section> sections, Section section) {
        sections.putIfAbsent(section.anchor(), section);
    }

    private static String anchor(String labels, String name) {
        return labels.replace('.', '_') + "_" + name;
    }

    private static List<String> shape(Field field, String label) {
        Stream<String> shape = switch (field.kind()) {
            case TEXT, INTEGER, LINES -> Stream.of("" + field.length());
            case DECIMAL -> Stream.of("" + field.length(), "" + field.scale());
            case CODE -> Stream.of("code." + field.codeTable());
            case STATUS -> field.statusValues().stream().map(value -> label + "." + value);
            case DATE, TIME, FLAG -> Stream.of();
        };
        return Stream.concat(shape, field.format().map(Field.Format::ruleId).stream()).toList();
    }

    private static List<String> rules(DocumentType<?> type, String field) {
        return type.rules().stream().filter(rule -> rule.field().equals(field)).<String>map(Rule::id)
                .toList();
    }
}
