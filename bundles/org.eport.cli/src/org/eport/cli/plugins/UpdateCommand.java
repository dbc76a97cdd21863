package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.List;

import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.rollout.Wish;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings plug-ins to the newest version that is offered. */
@Command(name = "update")
final class UpdateCommand extends ChangeTask {

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "cli.option.updated")
    private List<String> ids = new ArrayList<>();

    UpdateCommand(Setting setting) {
        super(setting);
    }

    @Override
    Wish wish() throws Problem {
        return Wishes.of(Wish.Kind.UPDATE, ids, "");
    }
}
