package org.eport.core.code;

import java.math.BigDecimal;

/**
 * How one unit of measure (计量单位) stands to its base unit, so that quantities in different units compare:
 * one {@code code} is {@code ratio} of {@code baseCode}. Both are codes of table {@code units}.
 */
public record UnitConversion(String code, String baseCode, BigDecimal ratio) {

    public UnitConversion {
        if (ratio.signum() <= 0) {
            throw new IllegalArgumentException(code + " has no positive ratio");
        }
    }
}
