package org.eport.workbench.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Overview;
import org.eport.rollout.Plugin;
import org.eport.rollout.Signer;
import org.eport.rollout.Site;
import org.eport.rollout.Standing;
import org.eport.rollout.Words;

/** Plug-ins to think about. */
final class Samples {

    static final Message WAITS = Message.of("rollout.ring.early", "2.0.0", "2027-01-01", 1);
    static final Signer BRANCH = new Signer("Shenzhen data branch <plugins@example.org>",
            "0123456789abcdef0123456789abcdef01234567");
    static final Site STICK = Site.of(Path.of("/media/stick"));

    private Samples() {
    }

    static Plugin plugin(String id, String version, String zh, String en) {
        return new Plugin(id, version, new Words(zh, en), Words.NONE, new Words("深圳分中心", "Shenzhen branch"),
                41_000);
    }

    static Plugin plugin(String id, String version) {
        return plugin(id, version, id, id);
    }

    static Standing installed(Plugin plugin) {
        return new Standing(Optional.of(plugin), Optional.of(plugin), Optional.empty(),
                Optional.of(STICK), Optional.empty(), false);
    }

    static Standing base(Plugin plugin) {
        return new Standing(Optional.of(plugin), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), true);
    }

    static Standing available(Plugin plugin) {
        return new Standing(Optional.empty(), Optional.of(plugin), Optional.empty(),
                Optional.of(STICK), Optional.empty(), false);
    }

    static Standing updatable(Plugin before, Plugin after) {
        return new Standing(Optional.of(before), Optional.of(after), Optional.empty(),
                Optional.of(STICK), Optional.empty(), false);
    }

    static Standing held(Plugin plugin) {
        return new Standing(Optional.of(plugin), Optional.of(plugin),
                Optional.of(plugin(plugin.id(), "2.0.0")), Optional.of(STICK), Optional.of(WAITS), false);
    }

    /** Not installed, and the only version there is must not be installed yet. */
    static Standing heldOnly(Plugin plugin) {
        return new Standing(Optional.empty(), Optional.empty(), Optional.of(plugin), Optional.of(STICK),
                Optional.of(WAITS), false);
    }

    static Overview overview(Standing... standings) {
        return new Overview(List.of(standings), Map.of());
    }
}
