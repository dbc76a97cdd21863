package org.eport.core.document;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eport.core.code.Codes;
import org.eport.core.text.Message;

/**
 * What the declaration of a field says about a value: typed input becomes values of the right Java type, and
 * everything that does not fit becomes a violation with its remedy. Thread-safe.
 */
public final class FieldChecks {

    /** Counts like GBK what GBK knows, and four bytes for any other character, where GBK would say one. */
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    private final Codes codes;

    public FieldChecks(Codes codes) {
        this.codes = codes;
    }

    /**
     * Reads the input of an action or an imported file.
     *
     * @param labels     prefix of the label keys, usually the document type's id
     * @param raw        text as typed, or a value of the field's own type; lines as a list of maps
     * @param violations what does not fit is added here
     * @return values by field name; what is missing or does not fit is left out
     */
    public Map<String, Object> read(String labels, List<Field> fields, Map<String, ?> raw, LocalDate day,
            List<Violation> violations) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String given : raw.keySet()) {
            if (fields.stream().noneMatch(field -> field.name().equals(given))) {
                violations.add(violation("unknown", given, given));
            }
        }
        for (Field field : fields) {
            new Check(labels, field.name(), field, day, violations).read(raw.get(field.name()))
                    .ifPresent(value -> values.put(field.name(), value));
        }
        return values;
    }

    /** Checks a value that already has the field's type; null stands for nothing. */
    public void check(String labels, Field field, Object value, LocalDate day, List<Violation> violations) {
        new Check(labels, field.name(), field, day, violations).check(value);
    }

    private static Violation violation(String kind, String path, Object... args) {
        return new Violation("FIELD-" + kind.toUpperCase(java.util.Locale.ROOT), path,
                Message.of("field." + kind, args), Message.of("field." + kind + ".remedy", args));
    }

    /** One value on its way through the checks of one field. */
    private final class Check {

        private final String labels;
        private final String path;
        private final Field field;
        private final LocalDate day;
        private final List<Violation> violations;

        Check(String labels, String path, Field field, LocalDate day, List<Violation> violations) {
            this.labels = labels;
            this.path = path;
            this.field = field;
            this.day = day;
            this.violations = violations;
        }

        private Object fail(String kind, Object... args) {
            List<Object> all = new ArrayList<>();
            all.add(Message.of(labels + "." + field.name()));
            all.addAll(List.of(args));
            violations.add(violation(kind, path, all.toArray()));
            return null;
        }

        Optional<Object> read(Object raw) {
            int before = violations.size();
            Object value = switch (raw) {
                case String text -> parse(text.strip());
                case List<?> lines when field.kind() == Field.Kind.LINES -> lines(lines);
                case null, default -> raw;
            };
            if (violations.size() == before) {
                check(value);
            }
            return violations.size() == before ? Optional.ofNullable(value) : Optional.empty();
        }

        private Object parse(String text) {
            if (text.isEmpty()) {
                return null;
            }
            return switch (field.kind()) {
                case TEXT, CODE, DATE, TIME -> text;
                case INTEGER -> text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : fail("number", text);
                case DECIMAL -> text.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?") ? new BigDecimal(text)
                        : fail("number", text);
                case FLAG -> switch (text) {
                    case "true", "1", "Y" -> Boolean.TRUE;
                    case "false", "0", "N" -> Boolean.FALSE;
                    default -> fail("flag", text);
                };
                case STATUS -> Arrays.stream(field.valueClass().getEnumConstants())
                        .filter(value -> ((Enum<?>) value).name().equals(text)).map(Object.class::cast).findFirst()
                        .orElseGet(() -> fail("type", text));
                case LINES -> fail("type", text);
            };
        }

        void check(Object value) {
            boolean empty = value == null || "".equals(value) || value instanceof List<?> list
                    && list.isEmpty();
            if (empty) {
                if (field.isRequired()) {
                    fail("required");
                }
                return;
            }
            if (!field.kind().equals(Field.Kind.LINES) && !field.valueClass().isInstance(value)) {
                fail("type", String.valueOf(value));
                return;
            }
            switch (field.kind()) {
                case TEXT -> text((String) value);
                case CODE -> code((String) value);
                case DATE -> date((String) value, day -> LocalDate.parse(day, DAY));
                case TIME -> date((String) value, StoredTime::read);
                case INTEGER -> integer((Integer) value);
                case DECIMAL -> decimal((BigDecimal) value);
                case LINES -> lines(value);
                case FLAG, STATUS -> { }
            }
        }

        private void text(String value) {
            int bytes = value.getBytes(GB18030).length;
            if (bytes > field.length()) {
                fail("length", field.length(), bytes);
            } else if (value.codePoints().anyMatch(c -> Character.isISOControl(c) || isHalf(c))) {
                fail("control");
            } else {
                format(value);
            }
        }

        /** Half of a character that takes two; has no bytes of its own, so the ledger could not write it. */
        private static boolean isHalf(int c) {
            return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        }

        private void format(String value) {
            field.format().filter(format -> !format.holds().test(value)).ifPresent(format -> violations.add(
                    new Violation(format.ruleId(), path, Message.of("rule." + format.ruleId(), value),
                            Message.of("rule." + format.ruleId() + ".remedy", value))));
        }

        private void code(String value) {
            boolean known = codes.table(field.codeTable()).flatMap(table -> table.find(value, day))
                    .isPresent();
            if (!known) {
                fail("code", value, Message.of("code." + field.codeTable()));
            } else {
                format(value);
            }
        }

        private void date(String value, Consumer<String> reader) {
            try {
                reader.accept(value);
            } catch (DateTimeParseException e) {
                fail("date", value);
            }
        }

        private void integer(int value) {
            if (value < 0 || Integer.toString(value).length() > field.length()) {
                fail("range", value, field.length());
            }
        }

        private void decimal(BigDecimal value) {
            BigDecimal bare = value.stripTrailingZeros();
            long whole = (long) bare.precision() - bare.scale();
            if (bare.scale() > field.scale() || whole > field.length() - field.scale()) {
                boolean readable = Math.abs((long) bare.scale()) < 100;
                fail("decimal", readable ? value.toPlainString() : value.toString(),
                        field.length() - field.scale(), field.scale());
            }
        }

        private void lines(Object value) {
            if (!(value instanceof List<?> lines)) {
                fail("type", String.valueOf(value));
            } else if (lines.size() > field.length()) {
                fail("lines", field.length(), lines.size());
            } else {
                eachCell(lines, (check, attribute, number) -> check.check(attribute.get(lines.get(number))));
            }
        }

        /** Lines as maps of what was typed become lines of the field's own class. */
        private List<Object> lines(List<?> raw) {
            List<Object> lines = new ArrayList<>();
            for (Object line : raw) {
                if (line instanceof Map<?, ?> cells) {
                    unknown(cells, lines.size() + 1);
                    lines.add(Attribute.newLine(field));
                } else if (field.valueClass().isInstance(line)) {
                    lines.add(line);
                } else {
                    fail("type", String.valueOf(line));
                    return List.of();
                }
            }
            if (lines.size() <= field.length()) {
                eachCell(lines, (check, attribute, number) -> {
                    if (raw.get(number) instanceof Map<?, ?> cells) {
                        check.read(cells.get(check.field.name()))
                                .ifPresent(value -> attribute.set(lines.get(number), value));
                    }
                });
            }
            return lines;
        }

        private void unknown(Map<?, ?> cells, int line) {
            for (Object given : cells.keySet()) {
                if (field.lineFields().stream().noneMatch(cell -> cell.name().equals(given))) {
                    violations.add(violation("unknown", path + "[" + line + "]." + given,
                            String.valueOf(given)));
                }
            }
        }

        private void eachCell(List<?> lines, CellVisitor visitor) {
            for (int number = 0; number < lines.size(); number++) {
                for (Field cell : field.lineFields()) {
                    String place = path + "[" + (number + 1) + "]." + cell.name();
                    visitor.visit(new Check(labels + "." + field.name(), place, cell, day, violations),
                            Attribute.of(field.valueClass(), cell), number);
                }
            }
        }
    }

    /** Sees one cell of a line table with the check that goes with it. */
    private interface CellVisitor {

        void visit(Check check, Attribute attribute, int line);
    }
}
