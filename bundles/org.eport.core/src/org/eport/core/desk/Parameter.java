package org.eport.core.desk;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Something a subsystem leaves to a deployment or a region, so that people read what it is and not how it is called
 * inside.
 *
 * @param name     short name, see {@link Region#parameters()}
 * @param standard value when nobody sets it
 * @param apart    values with a sentence of their own, for example a 0 that means “without limit”
 */
public record Parameter(String name, String standard, Set<String> apart) {

    public Parameter {
        apart = Set.copyOf(apart);
    }

    /** A whole number. */
    public static Parameter number(String name, int standard) {
        return new Parameter(name, String.valueOf(standard), Set.of());
    }

    /** The same with values that are not read as the others. */
    public Parameter apart(String... values) {
        return new Parameter(name, standard, Set.of(values));
    }

    /** What the deployment sets it to, by the system property {@code org.eport.<subsystem>.<name>}. */
    public static Optional<String> deployed(String subsystem, String name) {
        return Optional.ofNullable(System.getProperty("org.eport." + subsystem + "." + name));
    }

    /** What it is set to: by the deployment, which goes first, or by a region. */
    public static Optional<String> set(String subsystem, String name, Collection<Region> regions) {
        return deployed(subsystem, name).or(() -> regions.stream()
                .filter(region -> region.subsystem().equals(subsystem)).sorted(Comparator.comparing(Region::id))
                .map(region -> region.parameters().get(name)).filter(Objects::nonNull).findFirst());
    }

    /** Text key of the name of any parameter of a subsystem. */
    public static String labelKey(String subsystem, String name) {
        return subsystem + ".parameter." + name;
    }

    /** Text key of a value, which is argument 0: {@code {0} months}. */
    public String valueKey(String subsystem, String value) {
        return labelKey(subsystem, name) + ".value" + (apart.contains(value) ? "." + value : "");
    }
}
