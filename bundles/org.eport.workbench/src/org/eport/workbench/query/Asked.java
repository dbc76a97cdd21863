package org.eport.workbench.query;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.store.Condition;
import org.eport.core.store.Condition.Operator;
import org.eport.core.text.Message;

/**
 * What may be asked of a type, and how that which a person typed becomes a condition: before the store is
 * asked, so that a slip is explained beside the field it was made in.
 */
public final class Asked {

    /** What became of it. */
    public sealed interface Answer {
    }

    public record Good(Condition condition) implements Answer {
    }

    /** @param why what is wrong and what to type instead */
    public record Bad(Message why) implements Answer {
    }

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final String FIRST_DAY = "00010101";

    private final DocumentType<?> type;

    public Asked(DocumentType<?> type) {
        this.type = type;
    }

    /** The number, then what is queryable in the order it is declared in. */
    public List<String> properties() {
        List<String> names = new ArrayList<>(List.of("number"));
        type.fields().stream().filter(Field::isQueryable).map(Field::name).forEach(names::add);
        return names;
    }

    public Field.Kind kind(String property) {
        return type.field(property).map(Field::kind).orElse(Field.Kind.TEXT);
    }

    /** How a property can be compared, the usual way first. */
    public List<Operator> operators(String property) {
        return switch (kind(property)) {
            case TEXT, DATE -> List.of(Operator.BEGINS_WITH, Operator.EQUALS);
            case TIME -> List.of(Operator.BEGINS_WITH);
            case CODE -> List.of(Operator.EQUALS, Operator.BEGINS_WITH);
            case INTEGER, DECIMAL, FLAG, STATUS, LINES -> List.of(Operator.EQUALS);
        };
    }

    /** @param typed as typed; for a status or a flag the value itself */
    public Answer condition(String property, Operator operator, String typed) {
        String value = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        Message label = Message.of(type.labelKey(property));
        if (value.isEmpty()) {
            return new Bad(Message.of("workbench.query.blank", label));
        }
        return switch (kind(property)) {
            case DATE -> date(property, operator, value, label);
            case TIME -> Moments.beginningInBeijing(property, Moments.digits(value)).<Answer>map(Good::new)
                    .orElseGet(() -> new Bad(Message.of("workbench.query.noTime", label, value)));
            case INTEGER, DECIMAL -> number(property, operator, value.replace(",", ""), label);
            case TEXT -> new Good(new Condition(property, operator, isNumber(property)
                    ? value.toUpperCase(Locale.ROOT) : value));
            case CODE, FLAG, STATUS, LINES -> new Good(new Condition(property, operator, value));
        };
    }

    /** Numbers of documents are written in capitals. */
    private boolean isNumber(String property) {
        return "number".equals(property)
                || type.field(property).filter(field -> !field.reference().isEmpty()).isPresent();
    }

    private static Answer date(String property, Operator operator, String value, Message label) {
        String digits = Moments.digits(value);
        boolean complete = digits.length() == 8;
        if (!digits.matches("[0-9]{1,8}") || operator == Operator.EQUALS && !complete || !possible(digits)) {
            return new Bad(Message.of("workbench.query.noDate", label, value));
        }
        return new Good(complete ? Condition.equal(property, digits)
                : Condition.beginsWith(property, digits));
    }

    /** A beginning of a year or a month is one of many; what is longer must be in the calendar. */
    private static boolean possible(String digits) {
        if (digits.length() < 6 || digits.length() == 7) {
            return true;
        }
        try {
            LocalDate.parse(digits + FIRST_DAY.substring(digits.length()), DAY);
            return true;
        } catch (DateTimeException notOfTheCalendar) {
            return false;
        }
    }

    private Answer number(String property, Operator operator, String value, Message label) {
        try {
            BigDecimal number = new BigDecimal(value);
            return new Good(new Condition(property, operator, kind(property) == Field.Kind.INTEGER
                    ? Integer.toString(number.intValueExact()) : number.toPlainString()));
        } catch (ArithmeticException | NumberFormatException e) {
            return new Bad(Message.of("workbench.query.noNumber", label, value));
        }
    }
}
