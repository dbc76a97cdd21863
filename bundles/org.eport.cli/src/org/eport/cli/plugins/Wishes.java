package org.eport.cli.plugins;

import java.util.List;

import org.eport.cli.Problem;
import org.eport.rollout.Wish;

/** Makes wishes of what was typed, and says what does not go together. */
final class Wishes {

    private Wishes() {
    }

    static Wish of(Wish.Kind kind, List<String> ids, String version) throws Problem {
        boolean named = kind == Wish.Kind.INSTALL || kind == Wish.Kind.REMOVE;
        if (named && ids.isEmpty()) {
            throw Problem.usage("cli.plugins.whichPlugin");
        }
        if (kind == Wish.Kind.REVERT && !ids.isEmpty()) {
            throw Problem.usage("cli.plugins.revertAll");
        }
        if (!version.isEmpty() && (kind != Wish.Kind.INSTALL || ids.size() != 1)) {
            throw Problem.usage("cli.plugins.oneVersion");
        }
        return new Wish(kind, ids, version);
    }
}
