package org.eport.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * One field of a document, a line or an action's input: what may stand in it. The name is the entity's
 * attribute and, with the type's id before it, the key of its label.
 *
 * <p>Kinds and Java types: TEXT, CODE, DATE ({@code YYYYMMDD}) and TIME ({@code YYYYMMDDHHmmss}, UTC) are
 * strings, INTEGER is {@code Integer}, DECIMAL {@code BigDecimal}, FLAG {@code Boolean}, STATUS an enum,
 * LINES a list.
 */
public final class Field {

    public enum Kind { TEXT, CODE, DATE, TIME, INTEGER, DECIMAL, FLAG, STATUS, LINES }

    /** A format check of its own: rule id for people, and what must hold for a non-empty value. */
    public record Format(String ruleId, Predicate<String> holds) {
    }

    private final String name;
    private final Kind kind;
    private final int length;
    private final int scale;
    private final String codeTable;
    private final Class<?> valueClass;
    private final List<Field> lineFields;
    private final boolean required;
    private final boolean queryable;
    private final String section;
    private final Format format;
    private final String reference;

    private Field(String name, Kind kind, int length, int scale, String codeTable, Class<?> valueClass,
            List<Field> lineFields, boolean required, boolean queryable, String section, Format format,
            String reference) {
        this.name = name;
        this.kind = kind;
        this.length = length;
        this.scale = scale;
        this.codeTable = codeTable;
        this.valueClass = valueClass;
        this.lineFields = List.copyOf(lineFields);
        this.required = required;
        this.queryable = queryable;
        this.section = section;
        this.format = format;
        this.reference = reference;
    }

    private static Field of(String name, Kind kind, int length, int scale, String table,
            Class<?> valueClass) {
        return new Field(name, kind, length, scale, table, valueClass, List.of(), false, false, "main", null,
                "");
    }

    /** @param bytes most bytes in GBK, where a Chinese character counts two (domain facts 2.9) */
    public static Field text(String name, int bytes) {
        return of(name, Kind.TEXT, bytes, 0, "", String.class);
    }

    public static Field code(String name, String table) {
        return of(name, Kind.CODE, 0, 0, table, String.class);
    }

    public static Field date(String name) {
        return of(name, Kind.DATE, 8, 0, "", String.class);
    }

    public static Field time(String name) {
        return of(name, Kind.TIME, 14, 0, "", String.class);
    }

    /** @param digits most digits; never negative */
    public static Field integer(String name, int digits) {
        return of(name, Kind.INTEGER, digits, 0, "", Integer.class);
    }

    /** N(precision, scale) of the standards. */
    public static Field decimal(String name, int precision, int scale) {
        return of(name, Kind.DECIMAL, precision, scale, "", java.math.BigDecimal.class);
    }

    public static Field flag(String name) {
        return of(name, Kind.FLAG, 0, 0, "", Boolean.class);
    }

    public static <E extends Enum<E>> Field status(String name, Class<E> values) {
        return of(name, Kind.STATUS, 0, 0, "", values).queryable();
    }

    /** @param most how many lines a document may have */
    public static Field lines(String name, Class<?> line, int most, List<Field> fields) {
        return new Field(name, Kind.LINES, most, 0, "", line, fields, false, false, name, null, "");
    }

    public Field required() {
        return new Field(name, kind, length, scale, codeTable, valueClass, lineFields, true, queryable,
                section, format, reference);
    }

    public Field queryable() {
        return new Field(name, kind, length, scale, codeTable, valueClass, lineFields, required, true,
                section, format, reference);
    }

    /** @param id groups fields on a form; its label key is the type's id, {@code section} and this */
    public Field section(String id) {
        return new Field(name, kind, length, scale, codeTable, valueClass, lineFields, required, queryable,
                id, format, reference);
    }

    /** @param ruleId shown to people; texts under {@code rule.<ruleId>} and {@code rule.<ruleId>.remedy} */
    public Field format(String ruleId, Predicate<String> holds) {
        return new Field(name, kind, length, scale, codeTable, valueClass, lineFields, required, queryable,
                section, new Format(ruleId, holds), reference);
    }

    /** @param typeId type of the document whose number stands here; screens show it beside this one */
    public Field refersTo(String typeId) {
        return new Field(name, kind, length, scale, codeTable, valueClass, lineFields, required, queryable,
                section, format, typeId);
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** GBK bytes of a text, digits of a number, most lines of a line table. */
    public int length() {
        return length;
    }

    public int scale() {
        return scale;
    }

    /** Id of the code table of a CODE field, else empty. */
    public String codeTable() {
        return codeTable;
    }

    /** Enum of a STATUS field, embeddable of a LINES field. */
    public Class<?> valueClass() {
        return valueClass;
    }

    public List<Field> lineFields() {
        return lineFields;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isQueryable() {
        return queryable;
    }

    public String section() {
        return section;
    }

    public Optional<Format> format() {
        return Optional.ofNullable(format);
    }

    /** Id of the type of the document whose number stands here, else empty. */
    public String reference() {
        return reference;
    }

    /** The values a STATUS field can take, in order. */
    public List<String> statusValues() {
        List<String> names = new ArrayList<>();
        for (Object constant : kind == Kind.STATUS ? valueClass.getEnumConstants() : new Object[0]) {
            names.add(((Enum<?>) constant).name());
        }
        return names;
    }

    @Override
    public String toString() {
        return name + ":" + kind;
    }
}
