package org.eport.rollout;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One difference a wish would make to what the workbench can do, found by asking the new set of plug-ins itself.
 *
 * @param id     stable, for machines: {@code exportreceipt.form.list}, {@code R-SZ-01}, {@code customs_offices}
 * @param subject the subsystem or document type it belongs to; {@link Words#NONE} when it stands for itself
 * @param detail what is to be said besides: "13 entries more, 1 other", "2 → 3"
 * @param from   first day a rule holds
 */
public record Change(Kind kind, Sort sort, String id, Words name, Words subject, Words detail,
        Optional<LocalDate> from) {

    /** What changes. */
    public enum Kind {
        SUBSYSTEM, FUNCTION, DOCUMENT_TYPE, FIELD, ACTION, RULE, CODE_TABLE, PARAMETER
    }

    /** How. */
    public enum Sort {
        ADDED, CHANGED, REMOVED
    }
}
