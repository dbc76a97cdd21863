package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.List;

import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.rollout.Wish;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes plug-ins; their documents stay. */
@Command(name = "remove")
final class RemoveCommand extends ChangeTask {

    @Parameters(arity = "1..*", paramLabel = "ID", descriptionKey = "cli.option.plugins")
    private List<String> ids = new ArrayList<>();

    RemoveCommand(Setting setting) {
        super(setting);
    }

    @Override
    Wish wish() throws Problem {
        return Wishes.of(Wish.Kind.REMOVE, ids, "");
    }
}
