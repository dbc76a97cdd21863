package org.eport.cli;

import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

/** A command that works in an instance folder and whose whole answer can be had as one JSON object. */
public abstract class FolderTask extends Task {

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "cli.option.dir")
    private Path dir;

    /** Read before the command is, see {@link Preferences}; here for the help. */
    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    protected FolderTask(Setting setting) {
        super(setting);
    }

    /** The folder of {@code --dir}, if it was given. */
    Optional<Path> dir() {
        return Optional.ofNullable(dir);
    }

    /** The folder to work in. */
    protected final Path instance() throws Problem {
        return dir().or(setting()::instance).orElseThrow(() -> Problem.usage("cli.usage.noFolder"));
    }
}
