package org.eport.core.code.internal;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eport.core.code.CodeException;
import org.eport.core.code.CodeTable;
import org.eport.core.code.Codes;
import org.eport.core.code.UnitConversion;
import org.eport.core.text.Message;

/**
 * Puts the tables of several bundles together, so that a regional bundle can bring its own offices without a
 * copy of the national table. What it brings is told by its list {@code codes/tables.csv}: OSGi has no way to
 * look into a folder through a class loader.
 */
public final class CodesLoader {

    private static final String FOLDER = "codes/";
    private static final List<String> LIST_HEADER = List.of("table", "version", "kind", "source", "note");

    /** A line of the list; {@code file} lies beside the list it stands in. */
    private record Listed(String table, String version, Kind kind, URL file) {
    }

    private enum Kind {
        NAMES, RATIOS
    }

    private final List<Function<String, Optional<URL>>> sources;

    /** @param sources from resource name to place; later ones speak over earlier ones */
    public CodesLoader(Collection<Function<String, Optional<URL>>> sources) {
        this.sources = List.copyOf(sources);
    }

    public Codes codes() throws CodeException {
        Map<String, TableBuilder> builders = new LinkedHashMap<>();
        for (Listed listed : listed(Kind.NAMES)) {
            builders.computeIfAbsent(listed.table(), TableBuilder::new)
                    .add(listed.version(), NameRows.read(listed.table(), listed.file()));
        }
        Map<String, CodeTable> tables = new LinkedHashMap<>();
        builders.forEach((id, builder) -> tables.put(id, builder.build()));
        return new LoadedCodes(tables);
    }

    public Map<String, UnitConversion> conversions() throws CodeException {
        Map<String, UnitConversion> conversions = new LinkedHashMap<>();
        for (Listed listed : listed(Kind.RATIOS)) {
            RatioRows.read(listed.table(), listed.file(), conversions);
        }
        return conversions;
    }

    private List<Listed> listed(Kind kind) throws CodeException {
        List<Listed> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Function<String, Optional<URL>> source : sources) {
            Optional<URL> list = source.apply(FOLDER + "tables.csv");
            if (list.isPresent() && seen.add(list.get().toExternalForm())) {
                read(list.get(), source).stream().filter(listed -> listed.kind() == kind).forEach(all::add);
            }
        }
        return all;
    }

    private static List<Listed> read(URL list, Function<String, Optional<URL>> source) throws CodeException {
        List<Listed> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CsvFile.Row row : CsvFile.read("tables", list, List.of(LIST_HEADER)).rows()) {
            Listed listed = listed(row, source);
            if (!seen.add(listed.table())) {
                throw row.refuse("code.reason.duplicate", listed.table());
            }
            lines.add(listed);
        }
        return lines;
    }

    private static Listed listed(CsvFile.Row row, Function<String, Optional<URL>> source)
            throws CodeException {
        String table = row.get(0);
        if (!table.matches("[a-z][a-z0-9_]*")) {
            throw row.refuse("code.reason.table", table);
        }
        if (row.get(1).isEmpty()) {
            throw row.refuse("code.reason.empty", "version");
        }
        Kind kind = switch (row.get(2)) {
            case "names" -> Kind.NAMES;
            case "ratios" -> Kind.RATIOS;
            default -> throw row.refuse("code.reason.kind", row.get(2));
        };
        URL file = source.apply(FOLDER + table + ".csv")
                .orElseThrow(() -> new CodeException(Message.of("code.unreadable", table)));
        return new Listed(table, row.get(1), kind, file);
    }

    /** What stands when all is read. */
    private record LoadedCodes(Map<String, CodeTable> byId) implements Codes {

        @Override
        public Optional<CodeTable> table(String id) {
            return Optional.ofNullable(byId.get(id));
        }

        @Override
        public Collection<CodeTable> tables() {
            return List.copyOf(byId.values());
        }
    }
}
