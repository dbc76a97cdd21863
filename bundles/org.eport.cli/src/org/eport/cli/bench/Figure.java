package org.eport.cli.bench;

import java.util.Optional;

/**
 * One measured figure.
 *
 * @param plain  the same work done plainly in the same run
 * @param ratio  product to plain, above 1 is better than plain
 * @param target as it stands in the project's goals; for people
 * @param met    whether the target is reached
 */
record Figure(String id, String what, double value, String unit, Optional<Double> plain, Optional<Double> ratio,
        String target, Optional<Boolean> met) {

    static Figure measured(String id, String what, double value, String unit) {
        return new Figure(id, what, value, unit, Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    Figure beside(double plainValue, double ratioToPlain) {
        return new Figure(id, what, value, unit, Optional.of(plainValue), Optional.of(ratioToPlain), target, met);
    }

    Figure target(String text, boolean reached) {
        return new Figure(id, what, value, unit, plain, ratio, text, Optional.of(reached));
    }
}
