package org.eport.workbench.plugins;

import org.eport.core.text.Message;
import org.eport.rollout.Plugin;
import org.eport.rollout.Standing;

/** A plug-in as one line of the table: in which state it is, in words and not in parts of the platform. */
record PluginRow(Standing standing) {

    /** In the order of the table: what one may want to act on stands above what one cannot change. */
    enum State {
        UPDATE, HELD, AVAILABLE, INSTALLED, PRODUCT
    }

    String id() {
        return plugin().id();
    }

    /** What is installed, else what is offered. */
    Plugin plugin() {
        return standing.plugin();
    }

    State state() {
        if (standing.updatable()) {
            return State.UPDATE;
        }
        if (standing.installable()) {
            return State.AVAILABLE;
        }
        if (standing.held().isPresent()) {
            return State.HELD;
        }
        return standing.base() ? State.PRODUCT : State.INSTALLED;
    }

    Message stateText() {
        return switch (state()) {
            case UPDATE -> Message.of("workbench.plugins.state.update");
            case HELD -> Message.of("workbench.plugins.state.held", standing.held().orElseThrow());
            case AVAILABLE -> Message.of("workbench.plugins.state.available");
            case INSTALLED -> Message.of("workbench.plugins.state.installed");
            case PRODUCT -> Message.of("workbench.plugins.state.product");
        };
    }

    /** Of what is installed, in few letters; empty when it is not. */
    String installedVersion() {
        return standing.installed().map(Plugin::version).map(own -> standing.offered().map(Plugin::version)
                .map(other -> VersionText.brief(own, other)).orElse(VersionText.brief(own, own))).orElse("");
    }

    /** Of what would come, in few letters; empty when nothing would. */
    String newVersion() {
        if (!standing.available() && !standing.updatable()) {
            return "";
        }
        return standing.offered().map(Plugin::version).map(coming -> VersionText.brief(coming,
                standing.installed().map(Plugin::version).orElse(coming))).orElse("");
    }
}
