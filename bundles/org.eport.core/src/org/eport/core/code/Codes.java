package org.eport.core.code;

import java.net.URL;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eport.core.code.internal.CodesLoader;
import org.eport.core.code.internal.Sources;

/**
 * All code tables of the installed bundles, the one place a field or a rule asks. Thread-safe and unchanging.
 */
public interface Codes {

    Optional<CodeTable> table(String id);

    Collection<CodeTable> tables();

    /**
     * Reads every table that the bundles list in {@code codes/tables.csv} at the root of their class path.
     *
     * @param bundles the core's own first; a later one adds rows, and its rows for a code replace all earlier
     *                rows for that code. One without tables brings nothing; the same list twice counts once
     * @throws CodeException a file is missing or a row is bad: table, line and reason; nothing is loaded then
     */
    static Codes load(Collection<ClassLoader> bundles) throws CodeException {
        return read(Sources.of(bundles));
    }

    /**
     * The same for sources that are not class loaders, such as a folder of a data branch.
     *
     * @param sources from a resource name, for example {@code codes/tables.csv}, to the place it is read from
     */
    static Codes read(List<Function<String, Optional<URL>>> sources) throws CodeException {
        return new CodesLoader(sources).codes();
    }
}
