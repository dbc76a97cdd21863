package org.eport.core.flow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The checked input of an action, by field name and in the field's Java type. */
public record Input(Map<String, Object> values) {

    public Input {
        values = Map.copyOf(values);
    }

    public String text(String field) {
        return optional(field).map(String.class::cast).orElse("");
    }

    public int integer(String field) {
        return (Integer) required(field);
    }

    public Optional<BigDecimal> decimal(String field) {
        return optional(field).map(BigDecimal.class::cast);
    }

    public boolean flag(String field) {
        return optional(field).map(Boolean.class::cast).orElse(false);
    }

    /** The value of a STATUS field, of the enum it declares. */
    public <E extends Enum<E>> E status(String field, Class<E> values) {
        return values.cast(required(field));
    }

    /** The lines of a LINES field, of the class it declares. */
    public <T> List<T> lines(String field, Class<T> line) {
        return optional(field).map(value -> ((List<?>) value).stream().map(line::cast).toList())
                .orElse(List.of());
    }

    public Optional<Object> optional(String field) {
        return Optional.ofNullable(values.get(field));
    }

    private Object required(String field) {
        return optional(field).orElseThrow(() -> new IllegalArgumentException("no input " + field));
    }
}
