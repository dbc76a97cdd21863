package org.eport.cli.plugins;

import java.util.stream.Collectors;

import org.eport.cli.Setting;
import org.eport.cli.SignedIn;
import org.eport.rollout.Move;
import org.eport.rollout.Plugin;
import org.eport.rollout.Preview;
import org.eport.rollout.Rollout;
import org.eport.rollout.RolloutException;
import org.eport.rollout.Wish;

/** A wish that is put in force as soon as it is prepared; then it says what has changed. */
abstract class ChangeTask extends WishTask {

    ChangeTask(Setting setting) {
        super(setting);
    }

    @Override
    final void decide(Rollout rollout, SignedIn signedIn, Preview preview) throws RolloutException {
        String entry;
        boolean inForce = false;
        try {
            entry = rollout.commit(signedIn.session(), preview);
            inForce = true;
        } finally {
            if (!inForce) {
                rollout.discard(preview);
            }
        }
        report().put("changed", true);
        report().show("preview", new PreviewShown(preview));
        report().put("state", preview.state(), "cli.plugins.inForce", preview.state());
        report().put("entry", entry, "cli.plugins.entry", entry);
        report().line(preview.restart() ? "cli.plugins.restart" : "cli.plugins.noRestart");
        if (preview.wish().kind() != Wish.Kind.REVERT) {
            report().line("cli.plugins.back");
        } else if (rollout.last().isPresent()) {
            report().line("cli.plugins.furtherBack", rollout.last().get().moves().stream().map(this::told)
                    .collect(Collectors.joining(", ")));
        } else {
            report().line("cli.plugins.farthestBack");
        }
    }

    private String told(Move move) {
        return move.plugin().name().in(report().words().locale()) + " "
                + move.before().map(Plugin::version).orElse("–") + " → " + move.after().map(Plugin::version).orElse("–");
    }
}
