package org.eport.core.store;

/**
 * One condition of a query; conditions are AND-ed (domain facts 2.3).
 *
 * @param value complete value for EQUALS, its beginning for BEGINS_WITH; dates and times as text
 */
public record Condition(String property, Operator operator, String value) {

    public enum Operator { EQUALS, BEGINS_WITH }

    public static Condition equal(String property, String value) {
        return new Condition(property, Operator.EQUALS, value);
    }

    public static Condition beginsWith(String property, String value) {
        return new Condition(property, Operator.BEGINS_WITH, value);
    }
}
