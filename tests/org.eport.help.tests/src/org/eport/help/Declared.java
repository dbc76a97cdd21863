package org.eport.help;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eport.core.desk.Subsystem;
import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.core.document.Field;
import org.eport.core.flow.Action;
import org.eport.core.flow.Flow;
import org.eport.core.text.Message;
import org.eport.exportreceipt.ExportReceipt;
import org.eport.exportreceipt.Parameters;

/** What the installed subsystems declare, and how they call it. */
final class Declared implements AutoCloseable {

    private final Workplace place;

    /**
     * A field of a type or an input of its actions.
     *
     * @param topic id of its context and anchor of its section
     * @param lines label of the table it is a column of; empty for others
     */
    record Item(String topic, Field field, String labelKey, String linesKey) {
    }

    Declared(Path folder) {
        place = Workplaces.open(folder, List.of(ExportReceipt.of(Parameters.STANDARD)), List.of(),
                Clock.systemUTC());
    }

    List<Flow<?>> flows() {
        return place.subsystems().stream().map(Subsystem::flows).<Flow<?>>flatMap(List::stream).toList();
    }

    /** Every field and input once; the number of a type, which is no field, is not among them. */
    List<Item> items() {
        Map<String, Item> items = new LinkedHashMap<>();
        for (Flow<?> flow : flows()) {
            List<Field> fields = new ArrayList<>(flow.type().fields());
            flow.actions().stream().map(Action::inputs).forEach(fields::addAll);
            for (Field field : fields) {
                add(items, flow, field);
            }
        }
        return List.copyOf(items.values());
    }

    private static void add(Map<String, Item> items, Flow<?> flow, Field field) {
        String type = topic(flow.type().id());
        String label = flow.type().labelKey(field.name());
        items.putIfAbsent(type + "_" + field.name(), new Item(type + "_" + field.name(), field, label, ""));
        for (Field column : field.lineFields()) {
            String topic = type + "_" + field.name() + "_" + column.name();
            items.putIfAbsent(topic, new Item(topic, column, label + "." + column.name(), label));
        }
    }

    static String topic(String typeId) {
        return typeId.replace('.', '_');
    }

    String say(String key, Shelf shelf) {
        return place.texts().render(Message.of(key), language(shelf));
    }

    static Locale language(Shelf shelf) {
        return shelf == Shelf.CHINESE ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    @Override
    public void close() {
        place.close();
    }
}
