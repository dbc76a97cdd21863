package org.eport.workbench.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.Codes;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.store.Condition;
import org.eport.core.text.Message;

/** Conditions in the words a person reads: {@code 外汇局使用状态 = 有效}. */
public final class ConditionText {

    private final DocumentType<?> type;
    private final Codes codes;
    private final Locale locale;
    private final LocalDate today;
    private final Function<Message, String> words;

    /** @param today the day code names are looked up for */
    public ConditionText(DocumentType<?> type, Codes codes, Locale locale, LocalDate today,
            Function<Message, String> words) {
        this.type = type;
        this.codes = codes;
        this.locale = locale;
        this.today = today;
        this.words = words;
    }

    public String of(Condition condition) {
        String label = label(condition.property());
        return words.apply(switch (condition.operator()) {
            case EQUALS -> Message.of("workbench.query.is", label, value(condition.property(), condition.value()));
            case ONE_OF -> Message.of("workbench.query.is", label, Arrays.stream(condition.value().split(","))
                    .map(one -> value(condition.property(), one))
                    .collect(Collectors.joining(words.apply(Message.of("workbench.query.or")))));
            case BEGINS_WITH -> Message.of("workbench.query.begins", label, beginning(condition));
            case WITHIN -> Message.of("workbench.query.begins", label, Moments.shown(condition));
            case EMPTY -> Message.of("workbench.query.none", label);
            case PRESENT -> Message.of("workbench.query.some", label);
        });
    }

    public String of(List<Condition> conditions) {
        return conditions.stream().map(this::of).collect(Collectors.joining(words.apply(
                Message.of("workbench.query.and"))));
    }

    public String label(String property) {
        return words.apply(Message.of(type.labelKey(property)));
    }

    private String beginning(Condition condition) {
        return type.field(condition.property()).filter(field -> field.kind() == Field.Kind.DATE)
                .map(field -> Moments.grouped(condition.value())).orElse(condition.value());
    }

    /** One value of a property, as it is shown. */
    public String value(String property, String value) {
        Field field = type.field(property).orElse(null);
        if (field == null) {
            return value;
        }
        return switch (field.kind()) {
            case STATUS -> words.apply(Message.of(type.labelKey(property) + "." + value));
            case FLAG -> words.apply("true".equals(value) ? Message.of("workbench.value.yes")
                    : Message.of("workbench.value.no"));
            case CODE -> value + codes.table(field.codeTable()).flatMap(table -> table.find(value, today))
                    .map((CodeEntry entry) -> " " + entry.name(locale)).orElse("");
            case DATE -> Moments.grouped(value);
            default -> value;
        };
    }
}
