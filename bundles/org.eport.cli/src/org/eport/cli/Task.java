package org.eport.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Option;

/** What every command has in common: its options, one way to end, and one place where failures become words. */
abstract class Task implements Callable<Integer> {

    private final Setting setting;

    @Option(names = "--dir", paramLabel = "DIR", descriptionKey = "cli.option.dir")
    private Path dir;

    /** Read before the command is, see {@link Preferences}; here for the help. */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "cli.option.lang")
    private String lang;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    Task(Setting setting) {
        this.setting = setting;
    }

    abstract Ending run() throws Exception;

    @Override
    public final Integer call() {
        Ending ending;
        try {
            ending = run();
        } catch (Exception e) {
            ending = failed(e);
        }
        report().end(ending);
        return ending.code();
    }

    private Ending failed(Exception e) {
        Optional<Problem> problem = Problem.of(e);
        problem.ifPresentOrElse(report()::problem, () -> report().fault(e));
        return problem.map(Problem::ending).orElse(Ending.ENVIRONMENT);
    }

    Setting setting() {
        return setting;
    }

    Report report() {
        return setting.report();
    }

    /** The folder of {@code --dir}, if it was given. */
    Optional<Path> dir() {
        return Optional.ofNullable(dir);
    }

    /** The folder to work in. */
    Path instance() throws Problem {
        return dir().or(setting::instance).orElseThrow(() -> Problem.usage("cli.usage.noFolder"));
    }
}
