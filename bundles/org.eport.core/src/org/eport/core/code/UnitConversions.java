package org.eport.core.code;

import java.math.BigDecimal;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eport.core.code.internal.CodesLoader;
import org.eport.core.code.internal.Sources;

/**
 * The ratios between units of measure, kept apart from {@link Codes} because they are numbers to count with
 * and not names to show. Source: domain facts 16, table {@code units_conversion}. Thread-safe and unchanging.
 */
public final class UnitConversions {

    private final Map<String, UnitConversion> byCode;

    /** @param byCode by unit; no base unit is itself converted further */
    public UnitConversions(Map<String, UnitConversion> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /** Reads every table of kind {@code ratios}; sources and refusals as in {@link Codes#load}. */
    public static UnitConversions load(Collection<ClassLoader> bundles) throws CodeException {
        return read(Sources.of(bundles));
    }

    /** As {@link Codes#read}. */
    public static UnitConversions read(List<Function<String, Optional<URL>>> sources) throws CodeException {
        return new UnitConversions(new CodesLoader(sources).conversions());
    }

    /** How a unit converts; empty for a base unit and for one without a known ratio. */
    public Optional<UnitConversion> find(String unit) {
        return Optional.ofNullable(byCode.get(unit));
    }

    public Collection<UnitConversion> all() {
        return byCode.values();
    }

    /** The unit that quantities of this unit compare in: its base, or itself. */
    public String base(String unit) {
        return find(unit).map(UnitConversion::baseCode).orElse(unit);
    }

    /** The quantity in {@link #base}, exact: nothing is rounded. */
    public BigDecimal toBase(BigDecimal quantity, String unit) {
        return find(unit).map(conversion -> quantity.multiply(conversion.ratio())).orElse(quantity);
    }
}
