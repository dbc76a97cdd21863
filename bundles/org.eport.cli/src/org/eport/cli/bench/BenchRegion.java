package org.eport.cli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.eport.core.desk.Region;

/** What each plug-in of {@link PluginSites} brings: its class file is put into all of them, the file names the region. */
public final class BenchRegion implements Region {

    static final String NAME = "region";

    private final String id;

    public BenchRegion() {
        try (InputStream in = BenchRegion.class.getResourceAsStream("/" + NAME)) {
            id = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String subsystem() {
        return "exportreceipt";
    }

    @Override
    public ClassLoader loader() {
        return BenchRegion.class.getClassLoader();
    }
}
