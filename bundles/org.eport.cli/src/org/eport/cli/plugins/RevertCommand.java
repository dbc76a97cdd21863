package org.eport.cli.plugins;

import org.eport.cli.Setting;
import org.eport.rollout.Wish;

import picocli.CommandLine.Command;

/** Takes the last change back. */
@Command(name = "revert")
final class RevertCommand extends ChangeTask {

    RevertCommand(Setting setting) {
        super(setting);
    }

    @Override
    Wish wish() {
        return Wish.revert();
    }
}
