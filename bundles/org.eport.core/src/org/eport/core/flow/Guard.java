package org.eport.core.flow;

import java.util.function.BiPredicate;

import org.eport.core.document.Document;

/**
 * A condition of an action beyond its states. Texts stand under {@code <type>.why.<reason>} and
 * {@code <type>.why.<reason>.remedy}, with the document's number as argument.
 *
 * @param holds given the document as it is; must be quick and must not change anything
 */
public record Guard<D extends Document>(String reason, BiPredicate<D, Situation> holds) {
}
