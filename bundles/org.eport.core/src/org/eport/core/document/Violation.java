package org.eport.core.document;

import org.eport.core.text.Message;

/**
 * Why a value is refused, and what to do.
 *
 * @param ruleId stable id for people and for tests, for example {@code FIELD-CODE} or {@code R-FX-03}
 * @param field  name of the field to jump to; lines as {@code goods[2].codeTs}; empty for the whole document
 */
public record Violation(String ruleId, String field, Message text, Message remedy) {
}
