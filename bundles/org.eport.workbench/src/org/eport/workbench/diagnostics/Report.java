package org.eport.workbench.diagnostics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What goes into the file, exactly as it is shown before. */
public record Report(List<Part> parts) {

    /** One text file of the report. */
    public record Part(String name, String text) {
    }

    public Report {
        parts = List.copyOf(parts);
    }

    /** All of it, to be read at a stretch. */
    public String text() {
        StringBuilder all = new StringBuilder();
        for (Part part : parts) {
            all.append("===== ").append(part.name()).append(" =====\n").append(part.text()).append('\n');
        }
        return all.toString();
    }

    /** Writes the zip; one that is there already is replaced. */
    public void save(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }
}
