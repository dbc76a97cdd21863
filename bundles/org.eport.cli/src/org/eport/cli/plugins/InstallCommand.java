package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.List;

import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.rollout.Wish;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs plug-ins, with what they need. */
@Command(name = "install")
final class InstallCommand extends ChangeTask {

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "cli.option.plugins")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--version", paramLabel = "VERSION", descriptionKey = "cli.option.pluginVersion",
            defaultValue = "")
    private String version;

    InstallCommand(Setting setting) {
        super(setting);
    }

    @Override
    Wish wish() throws Problem {
        return Wishes.of(Wish.Kind.INSTALL, ids, version);
    }
}
