package org.eport.cli.plugins;

import org.eport.cli.Ending;
import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.cli.Task;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command that stands above those about plug-ins; alone it only helps. */
@Command(name = "plugins")
public final class Plugins extends Task {

    private Plugins(Setting setting) {
        super(setting);
    }

    public static CommandLine commands(Setting setting) {
        return new CommandLine(new Plugins(setting))
                .addSubcommand(new ListCommand(setting))
                .addSubcommand(new PreviewCommand(setting))
                .addSubcommand(new InstallCommand(setting))
                .addSubcommand(new UpdateCommand(setting))
                .addSubcommand(new RemoveCommand(setting))
                .addSubcommand(new RevertCommand(setting))
                .addSubcommand(new HistoryCommand(setting))
                .addSubcommand(new SitesCommand(setting))
                .addSubcommand(new HealthCommand(setting))
                .addSubcommand(new RingsCommand(setting));
    }

    @Override
    protected Ending run() throws Problem {
        throw Problem.usage("cli.usage.noCommand");
    }
}
