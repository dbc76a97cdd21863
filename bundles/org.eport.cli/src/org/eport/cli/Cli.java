package org.eport.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

import org.eport.cli.plugins.Plugins;
import org.osgi.framework.FrameworkUtil;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a whole, without the platform it runs on: reads the arguments, finds the command, runs
 * it.
 */
public final class Cli {

    private static final String TEXTS = "OSGI-INF.l10n.bundle";

    private final Setting setting;

    Cli(Setting setting) {
        this.setting = setting;
    }

    /**
     * Runs one command in the folder that {@code --dir} names.
     *
     * @param in         standard input; a PIN may be read from it
     * @param installed  what is installed beside the command line
     * @return 0 all accepted or valid, 1 something refused or invalid, 2 wrong usage, 3 card, PIN, store or
     *         file
     *         did not serve
     */
    public static int run(String[] args, InputStream in, PrintWriter out, PrintWriter err,
            Installed installed) {
        Report report = report(args, out, err);
        return new Cli(new Setting(Optional.empty(), in, Optional.empty(), installed, Clock.systemUTC(),
                report)).run(args);
    }

    /** A report in the language and form the arguments ask for. */
    static Report report(String[] args, PrintWriter out, PrintWriter err) {
        Preferences preferences = Preferences.of(List.of(args), Locale.getDefault());
        return new Report(out, err, new Words(preferences.locale()), preferences.json());
    }

    int run(String[] args) {
        return commands().execute(args);
    }

    private CommandLine commands() {
        CommandLine card = new CommandLine(new CardTasks.Group(setting))
                .addSubcommand(new CardTasks.ChangePin(setting))
                .addSubcommand(new CardTasks.Unblock(setting));
        CommandLine all = new CommandLine(new Eport(setting))
                .addSubcommand(new Demo(setting))
                .addSubcommand(new LoginCheck(setting))
                .addSubcommand(new Import(setting))
                .addSubcommand(new Act(setting))
                .addSubcommand(new QueryCommand(setting))
                .addSubcommand(new Explain(setting))
                .addSubcommand(new History(setting))
                .addSubcommand(new Diagnose(setting))
                .addSubcommand(new Verify(setting))
                .addSubcommand(new Proof(setting))
                .addSubcommand(new FlowPicture(setting))
                .addSubcommand(card)
                .addSubcommand(Plugins.commands(setting))
                .addSubcommand(new BenchCommand(setting));
        ResourceBundle texts = ResourceBundle.getBundle(TEXTS, setting.report().words().locale(),
                Cli.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        all.getCommandSpec().version(version());
        all.setCaseInsensitiveEnumValuesAllowed(true);
        all.setOut(setting.report().paper());
        return all.setResourceBundle(texts).setUsageHelpAutoWidth(false).setUsageHelpWidth(100)
                .setParameterExceptionHandler((wrong, given) -> misused(wrong));
    }

    private static String version() {
        return "eport " + Optional.ofNullable(FrameworkUtil.getBundle(Cli.class))
                .map(bundle -> bundle.getVersion().toString()).orElse("");
    }

    /** Says in the chosen language what is wrong with the command line, and where the help is. */
    private int misused(ParameterException wrong) {
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        Problem problem = switch (wrong) {
            case UnmatchedArgumentException unmatched ->
                    Problem.usage("cli.usage.unknown", String.join(" ", unmatched.getUnmatched()), command);
            case MissingParameterException missing -> Problem.usage("cli.usage.missing", String.join(", ",
                    missing.getMissing().stream().map(Cli::label).toList()), command);
            default -> Problem.usage("cli.usage.wrong", wrong.getMessage(), command);
        };
        setting.report().problem(problem);
        setting.report().end(problem.ending());
        return problem.ending().code();
    }

    private static String label(CommandLine.Model.ArgSpec arg) {
        return arg.isOption() ? ((CommandLine.Model.OptionSpec) arg).longestName() : arg.paramLabel();
    }
}
