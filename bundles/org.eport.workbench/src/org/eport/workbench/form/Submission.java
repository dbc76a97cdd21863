package org.eport.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.desk.Function;
import org.eport.core.desk.Permission;
import org.eport.core.desk.Request;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Action;
import org.eport.core.text.Message;

/**
 * What the form of an action asks for and how that becomes a request. An action that creates or changes is
 * told the number of its document, which stands first on the form.
 */
final class Submission {

    static final String NUMBER = "number";

    /** The store keeps numbers of up to so many letters. */
    private static final int NUMBER_LENGTH = 64;

    private final Function function;
    private final Action<?> action;
    private final DocumentType<?> type;

    Submission(Function function, Action<?> action, DocumentType<?> type) {
        this.function = function;
        this.action = action;
        this.type = type;
    }

    /** What the rule about the number says is right. */
    Optional<Message> numberHint() {
        return type.rules().stream().filter(rule -> numbered() && rule.field().equals(NUMBER)).findFirst()
                .map(rule -> Message.of("rule." + rule.id() + ".remedy", ""));
    }

    boolean numbered() {
        return action.mode() == Action.Mode.CREATE_OR_CHANGE;
    }

    List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (permission()) {
            fields.add(type.field(PermissionOffers.CARD).orElseThrow());
            fields.add(type.field(PermissionOffers.SUBSYSTEM).orElseThrow());
        } else if (numbered()) {
            Field number = Field.text(NUMBER, NUMBER_LENGTH).required();
            fields.add(action.inputs().isEmpty() ? number : number.section(action.inputs().get(0).section()));
        }
        fields.addAll(action.inputs());
        return fields;
    }

    Request request(Map<String, Object> raw) {
        Map<String, Object> input = new LinkedHashMap<>(raw);
        List<String> numbers = numbered() ? List.of(number(raw)) : List.of();
        List.of(NUMBER, PermissionOffers.CARD, PermissionOffers.SUBSYSTEM).stream()
                .filter(name -> action.inputs().stream().noneMatch(field -> field.name().equals(name)))
                .forEach(input::remove);
        return new Request(function.type(), function.action(), numbers, input);
    }

    /** Of the document; empty while it is not typed. */
    String number(Map<String, Object> raw) {
        if (!permission()) {
            return raw.getOrDefault(NUMBER, "").toString();
        }
        Object card = raw.get(PermissionOffers.CARD);
        Object subsystem = raw.get(PermissionOffers.SUBSYSTEM);
        return card == null || subsystem == null ? ""
                : Permission.number(card.toString(), subsystem.toString());
    }

    /** The number of a right is put together from its card and its subsystem. */
    boolean permission() {
        return numbered() && type.entity() == Permission.class;
    }
}
