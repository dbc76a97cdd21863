package org.eport.core.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.persistence.Transient;

/**
 * The way from a declared field to the entity's attribute of the same name, found once, so that a subsystem
 * writes its attributes and their declaration and no glue between them.
 */
final class Attribute {

    private final Field field;
    private final VarHandle handle;
    private final List<Attribute> lineAttributes;

    private Attribute(Field field, VarHandle handle, List<Attribute> lineAttributes) {
        this.field = field;
        this.handle = handle;
        this.lineAttributes = lineAttributes;
    }

    static Attribute of(Class<?> owner, Field field) {
        List<Attribute> lines = new ArrayList<>();
        for (Field lineField : field.lineFields()) {
            lines.add(of(field.valueClass(), lineField));
        }
        try {
            java.lang.reflect.Field member = owner.getDeclaredField(field.name());
            Class<?> wanted = field.kind() == Field.Kind.LINES ? List.class : field.valueClass();
            if (member.getType() != wanted) {
                throw new IllegalArgumentException(owner.getSimpleName() + "." + field.name()
                        + " must be of type "
                        + wanted.getSimpleName());
            }
            VarHandle handle = MethodHandles.privateLookupIn(owner, MethodHandles.lookup())
                    .unreflectVarHandle(member);
            return new Attribute(field, handle, lines);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(owner.getSimpleName() + " has no attribute " + field.name(),
                    e);
        }
    }

    static Set<String> persistentNames(Class<?> entity) {
        Set<String> names = new TreeSet<>();
        Arrays.stream(entity.getDeclaredFields())
                .filter(member -> !Modifier.isStatic(member.getModifiers()))
                .filter(member -> !member.isAnnotationPresent(Transient.class))
                .forEach(member -> names.add(member.getName()));
        return names;
    }

    /** An empty line of a LINES field. */
    static Object newLine(Field field) {
        try {
            var constructor = field.valueClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field + ": its line needs a constructor without arguments", e);
        }
    }

    Object get(Object owner) {
        return handle.get(owner);
    }

    void set(Object owner, Object value) {
        handle.set(owner, value);
    }

    /**
     * The value as the ledger writes it, the same before and after a visit to the store: null for nothing,
     * strings for texts, codes, dates, states and decimals (with the scale of the field), integers,
     * booleans, and a list of maps for lines.
     */
    Object canonical(Object value) {
        if (value == null || "".equals(value)) {
            return null;
        }
        return switch (field.kind()) {
            case TEXT, CODE, DATE, TIME, FLAG, INTEGER -> value;
            case DECIMAL -> ((BigDecimal) value).setScale(field.scale(), RoundingMode.UNNECESSARY)
                    .toPlainString();
            case STATUS -> ((Enum<?>) value).name();
            case LINES -> lines((List<?>) value);
        };
    }

    private Object lines(List<?> lines) {
        List<Object> all = new ArrayList<>();
        for (Object line : lines) {
            TreeMap<String, Object> values = new TreeMap<>();
            for (Attribute attribute : lineAttributes) {
                Object value = attribute.canonical(attribute.get(line));
                if (value != null) {
                    values.put(attribute.field.name(), value);
                }
            }
            all.add(values);
        }
        return all.isEmpty() ? null : all;
    }
}
