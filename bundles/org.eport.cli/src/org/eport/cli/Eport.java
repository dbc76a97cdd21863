package org.eport.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that stands above all others; alone it only helps. */
@Command(name = "eport")
final class Eport extends Task {

    @Option(names = "--version", versionHelp = true, descriptionKey = "cli.option.version")
    private boolean version;

    Eport(Setting setting) {
        super(setting);
    }

    @Override
    protected Ending run() throws Problem {
        throw Problem.usage("cli.usage.noCommand");
    }
}
