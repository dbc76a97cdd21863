package org.eport.core.flow;

import java.time.LocalDate;

import org.eport.core.identity.Holder;

/**
 * What a guard may know besides the document.
 *
 * @param today the business day
 */
public record Situation(Holder holder, LocalDate today) {
}
