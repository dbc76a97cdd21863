package org.eport.cli;

import picocli.CommandLine.Option;

/** A command whose whole answer can be had as one JSON object. */
abstract class JsonTask extends Task {

    /** Read before the command is, see {@link Preferences}; here for the help. */
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    JsonTask(Setting setting) {
        super(setting);
    }
}
