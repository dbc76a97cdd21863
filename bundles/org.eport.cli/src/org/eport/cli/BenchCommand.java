package org.eport.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eport.cli.bench.Bench;
import org.eport.cli.bench.Figures;
import org.eport.cli.bench.PluginRehearsal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the house on this machine. */
@Command(name = "bench")
final class BenchCommand extends Task {

    @Option(names = "--forms", paramLabel = "N", descriptionKey = "cli.option.forms",
            defaultValue = "" + Bench.FORMS)
    private int forms;

    @Option(names = "--plugins", descriptionKey = "cli.option.benchPlugins")
    private boolean plugins;

    /** The bench starts itself with it in the product whose plug-ins it changes. */
    @Option(names = "--rehearse-plugins", hidden = true)
    private Path rehearsal;

    @Option(names = "--json", paramLabel = "FILE", descriptionKey = "cli.option.benchJson")
    private Path json;

    BenchCommand(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Exception {
        needs(EXPORT_RECEIPT);
        if (rehearsal != null) {
            new PluginRehearsal(setting().installed(), rehearsal).run();
            return Ending.DONE;
        }
        Bench bench = new Bench(setting().installed(), report().progress());
        Figures figures = plugins ? Figures.ofPlugins(bench) : Figures.of(bench, forms);
        figures.table(report().paper());
        if (json != null) {
            write(figures);
        }
        return Ending.DONE;
    }

    private void write(Figures figures) throws IOException {
        try (Writer out = Files.newBufferedWriter(json)) {
            figures.json(out);
        }
        report().line("cli.bench.written", json.toAbsolutePath());
    }
}
