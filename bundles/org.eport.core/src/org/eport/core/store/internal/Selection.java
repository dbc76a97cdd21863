package org.eport.core.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

import org.eport.core.document.Document;
import org.eport.core.document.DocumentType;
import org.eport.core.document.Field;
import org.eport.core.flow.Refusal;
import org.eport.core.flow.RefusedException;
import org.eport.core.store.Condition;
import org.eport.core.store.Records;
import org.eport.core.text.Message;

/**
 * Turns conditions into JPQL with parameters; the only values that reach the text are declared property
 * names.
 */
final class Selection<D extends Document> {

    /** Above every character that stands in a number, code or date. */
    private static final String AFTER_ALL = "\uffff";

    private final DocumentType<D> type;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Selection(DocumentType<D> type) {
        this.type = type;
    }

    /** Adds what a caller asked for; only queryable properties are allowed. */
    Selection<D> asked(List<Condition> conditions) {
        Set<String> allowed = type.queryable();
        for (Condition condition : conditions) {
            if (!allowed.contains(condition.property())) {
                throw refused("query.property", label(condition.property()));
            }
            add(condition);
        }
        return this;
    }

    /** Adds conditions of the house itself. */
    Selection<D> given(List<Condition> conditions) {
        conditions.forEach(this::add);
        return this;
    }

    Selection<D> numbers(List<String> numbers) {
        clause("d.number IN ?" + parameter(numbers));
        return this;
    }

    Selection<D> after(String number) {
        clause("d.number > ?" + parameter(number));
        return this;
    }

    private void add(Condition condition) {
        String property = "d." + condition.property();
        switch (condition.operator()) {
            case EQUALS -> clause(property + " = ?"
                    + parameter(typed(condition.property(), condition.value())));
            case ONE_OF -> clause(property + " IN ?" + parameter(Arrays.stream(condition.value().split(","))
                    .map(value -> typed(condition.property(), value)).toList()));
            case BEGINS_WITH -> {
                if (!textual(condition.property())) {
                    throw refused("query.beginsWith", label(condition.property()));
                }
                clause(property + " >= ?" + parameter(condition.value()) + " AND " + property + " < ?"
                        + parameter(condition.value() + AFTER_ALL));
            }
            case WITHIN -> within(condition);
            case EMPTY -> clause(textual(condition.property())
                    ? "(" + property + " IS NULL OR " + property + " = '')" : property + " IS NULL");
            case PRESENT -> clause(textual(condition.property()) ? property + " <> ''" : property
                    + " IS NOT NULL");
        }
    }

    private void within(Condition condition) {
        String[] bounds = condition.value().split(",", -1);
        if (!textual(condition.property()) || bounds.length != 2) {
            throw refused("query.value", label(condition.property()), condition.value());
        }
        clause("d." + condition.property() + " >= ?" + parameter(bounds[0]) + " AND d." + condition.property()
                + " < ?" + parameter(bounds[1]));
    }

    private boolean textual(String property) {
        return switch (kind(property)) {
            case TEXT, CODE, DATE, TIME -> true;
            default -> false;
        };
    }

    private Field.Kind kind(String property) {
        return type.field(property).map(Field::kind).orElse(Field.Kind.TEXT);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object typed(String property, String value) {
        try {
            return switch (kind(property)) {
                case TEXT, CODE, DATE, TIME -> value;
                case STATUS -> Enum.valueOf((Class) type.field(property).orElseThrow().valueClass(), value);
                case INTEGER -> Integer.valueOf(value);
                case DECIMAL -> new java.math.BigDecimal(value);
                case FLAG -> flag(value);
                case LINES -> throw refused("query.property", label(property));
            };
        } catch (IllegalArgumentException e) {
            throw refused("query.value", label(property), value);
        }
    }

    private static Boolean flag(String value) {
        return switch (value) {
            case "true", "1", "Y" -> Boolean.TRUE;
            case "false", "0", "N" -> Boolean.FALSE;
            default -> throw new IllegalArgumentException(value);
        };
    }

    /** What people call the property; its bare name where the type does not know it. */
    private Object label(String property) {
        boolean known = "number".equals(property) || type.field(property).isPresent();
        return known ? Message.of(type.labelKey(property)) : property;
    }

    private void clause(String text) {
        where.append(where.isEmpty() ? " WHERE " : " AND ").append(text);
    }

    private int parameter(Object value) {
        values.add(value);
        return values.size();
    }

    TypedQuery<D> rows(EntityManager manager, String sort, boolean descending) {
        return bind(manager.createQuery("SELECT d FROM " + entity() + " d" + where + order(sort, descending),
                type.entity()));
    }

    TypedQuery<String> sortedNumbers(EntityManager manager, String sort, boolean descending) {
        return bind(manager.createQuery("SELECT d.number FROM " + entity() + " d" + where
                + order(sort, descending), String.class));
    }

    private String order(String sort, boolean descending) {
        if (!type.queryable().contains(sort) && !Records.CHANGED.equals(sort)) {
            throw refused("query.property", label(sort));
        }
        String direction = descending ? " DESC" : "";
        return " ORDER BY d." + sort + direction + ("number".equals(sort) ? "" : ", d.number" + direction);
    }

    long count(EntityManager manager) {
        return bind(manager.createQuery("SELECT COUNT(d.number) FROM " + entity() + " d" + where, Long.class))
                .getSingleResult();
    }

    /** @param length characters of the value that count; 0: all */
    TypedQuery<Object[]> tally(EntityManager manager, String property, int length) {
        if (!type.queryable().contains(property) || length > 0 && !textual(property)) {
            throw refused("query.property", label(property));
        }
        String value = length == 0 ? "d." + property : "SUBSTRING(d." + property + ", 1, " + length + ")";
        return bind(manager.createQuery("SELECT " + value + ", COUNT(d.number) FROM " + entity() + " d"
                + where
                + " GROUP BY " + value, Object[].class));
    }

    TypedQuery<D> rows(EntityManager manager) {
        return bind(manager.createQuery("SELECT d FROM " + entity() + " d" + where, type.entity()));
    }

    TypedQuery<String> numbers(EntityManager manager) {
        return bind(manager.createQuery("SELECT d.number FROM " + entity() + " d" + where, String.class));
    }

    private <T> TypedQuery<T> bind(TypedQuery<T> query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }

    private String entity() {
        return type.entity().getSimpleName();
    }

    private static RefusedException refused(String key, Object... args) {
        return new RefusedException(Refusal.of(Refusal.Kind.INVALID, key, args));
    }
}
