package org.eport.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Option;

/** What every command has in common: one way to end, and one place where failures become words. */
public abstract class Task implements Callable<Integer> {

    /** The languages of the house. */
    private enum Language { ZH, EN }

    static final String EXPORT_RECEIPT = "exportreceipt";

    private final Setting setting;

    /**
     * Read before the command is, see {@link Preferences}; here for the help and to refuse other languages.
     */
    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "cli.option.lang")
    private Language lang;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    protected Task(Setting setting) {
        this.setting = setting;
    }

    protected abstract Ending run() throws Exception;

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

    /** Refuses, before anything is made, what is about a subsystem that is not installed. */
    void needs(String subsystem) throws Problem {
        if (!setting.installed().has(subsystem)) {
            throw Problem.environment("cli.plugins.missing." + subsystem)
                    .remedy("cli.plugins.missing." + subsystem + ".remedy");
        }
    }

    protected final Setting setting() {
        return setting;
    }

    protected final Report report() {
        return setting.report();
    }
}
