package org.eport.core.identity.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eport.core.identity.Agency;
import org.eport.core.identity.CardKind;
import org.eport.core.identity.EvaluationSet.Entry;

/**
 * The list of an evaluation set as a file that scripts and people read: {@code cards.csv}, UTF-8, no quoting.
 */
public final class EvaluationList {

    public static final String NAME = "cards.csv";

    private static final String HEADER =
            "role,number,kind,agency,organisation,organisation_name,office,holder_name,file";
    private static final int COLUMNS = 9;

    private EvaluationList() {
    }

    public static void write(Path folder, List<Entry> entries) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (Entry entry : entries) {
            lines.add(String.join(",", entry.role(), entry.number(), entry.kind().name(),
                    entry.agency().map(Agency::name).orElse(""), entry.organisation(),
                    entry.organisationName(), entry.office(), entry.holderName(),
                    "cards/" + entry.file().getFileName()));
        }
        Files.write(folder.resolve(NAME), lines);
    }

    /** @throws IOException when the list is not one of ours */
    public static List<Entry> read(Path folder) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(NAME));
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IOException(NAME + ": not the list of an evaluation set");
        }
        List<Entry> entries = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            entries.add(entry(folder, line.split(",", -1)));
        }
        return entries;
    }

    private static Entry entry(Path folder, String[] values) throws IOException {
        if (values.length != COLUMNS) {
            throw new IOException(NAME + ": " + COLUMNS + " columns wanted: " + String.join(",", values));
        }
        try {
            return new Entry(values[0], values[1], CardKind.valueOf(values[2]),
                    values[3].isEmpty() ? Optional.empty() : Optional.of(Agency.valueOf(values[3])),
                    values[4], values[5], values[6], values[7], folder.resolve(values[8]));
        } catch (IllegalArgumentException unknownKind) {
            throw new IOException(NAME + ": " + String.join(",", values), unknownKind);
        }
    }
}
