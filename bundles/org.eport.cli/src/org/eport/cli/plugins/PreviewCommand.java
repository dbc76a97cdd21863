package org.eport.cli.plugins;

import java.util.ArrayList;
import java.util.List;

import org.eport.cli.Problem;
import org.eport.cli.Setting;
import org.eport.cli.SignedIn;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.Wish;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a change would do, and changes nothing. */
@Command(name = "preview")
final class PreviewCommand extends WishTask {

    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "cli.option.previewed")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--version", paramLabel = "VERSION", descriptionKey = "cli.option.pluginVersion",
            defaultValue = "")
    private String version;

    @ArgGroup
    private Other other = new Other();

    /** Wishes other than the usual one, to install. */
    private static final class Other {

        @Option(names = "--update", descriptionKey = "cli.option.previewUpdate")
        private boolean update;

        @Option(names = "--remove", descriptionKey = "cli.option.previewRemove")
        private boolean remove;

        @Option(names = "--revert", descriptionKey = "cli.option.previewRevert")
        private boolean revert;
    }

    PreviewCommand(Setting setting) {
        super(setting);
    }

    @Override
    Wish wish() throws Problem {
        Wish.Kind kind = other.update ? Wish.Kind.UPDATE : other.remove ? Wish.Kind.REMOVE
                : other.revert ? Wish.Kind.REVERT : Wish.Kind.INSTALL;
        return Wishes.of(kind, ids, version);
    }

    @Override
    void decide(Rollout rollout, SignedIn signedIn, Preview preview) {
        try {
            report().put("changed", false);
            report().show("preview", new PreviewShown(preview));
            report().line("cli.plugins.previewed");
        } finally {
            rollout.discard(preview);
        }
    }
}
