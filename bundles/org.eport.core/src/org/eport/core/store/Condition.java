package org.eport.core.store;

/**
 * One condition of a query; conditions are AND-ed (domain facts 2.3).
 *
 * @param value complete value for EQUALS, its beginning for BEGINS_WITH, dates and times as text; for ONE_OF
 *              the complete values with commas between them; for WITHIN the first value and, after a
 *              comma, the first one that is too large; empty for EMPTY and PRESENT
 */
public record Condition(String property, Operator operator, String value) {

    /** What people compare with are the first two; lists of what can be done now need the others. */
    public enum Operator { EQUALS, BEGINS_WITH, ONE_OF, WITHIN, EMPTY, PRESENT }

    public static Condition equal(String property, String value) {
        return new Condition(property, Operator.EQUALS, value);
    }

    public static Condition beginsWith(String property, String value) {
        return new Condition(property, Operator.BEGINS_WITH, value);
    }

    /** The status is one of these; for states and codes, which contain no comma. */
    public static Condition oneOf(String property, String... values) {
        return new Condition(property, Operator.ONE_OF, String.join(",", values));
    }

    /** From one text on, up to and without another: a day in Beijing is no beginning of a time in UTC. */
    public static Condition within(String property, String from, String before) {
        return new Condition(property, Operator.WITHIN, from + "," + before);
    }

    public static Condition empty(String property) {
        return new Condition(property, Operator.EMPTY, "");
    }

    public static Condition present(String property) {
        return new Condition(property, Operator.PRESENT, "");
    }
}
