package org.eport.workbench.plugins;

import java.util.Optional;

import org.eport.core.text.Message;
import org.eport.rollout.Rollout;
import org.eport.rollout.Wish;
import org.eport.workbench.plugins.PluginList.Filter;

/** What the page can be asked to do, what that wishes for, and why it cannot be done now. */
enum Deed {
    INSTALL, UPDATE, REMOVE, UPDATE_ALL, REVERT;

    Message label() {
        return switch (this) {
            case INSTALL -> Message.of("workbench.plugins.install");
            case UPDATE -> Message.of("workbench.plugins.update");
            case REMOVE -> Message.of("workbench.plugins.remove");
            case UPDATE_ALL -> Message.of("workbench.plugins.updateAll");
            case REVERT -> Message.of("workbench.plugins.revert");
        };
    }

    /** The last part of the test id. */
    String id() {
        return switch (this) {
            case INSTALL -> "install";
            case UPDATE -> "update";
            case REMOVE -> "remove";
            case UPDATE_ALL -> "updateAll";
            case REVERT -> "revert";
        };
    }

    /**
     * Why it cannot be done, and what to do instead; empty: it can.
     *
     * @param chosen the selected row
     * @param last   what a revert would take back
     */
    Optional<Message> refused(Optional<PluginRow> chosen, PluginList all, Optional<Rollout.Last> last) {
        return switch (this) {
            case UPDATE_ALL -> all.count(Filter.UPDATES) > 0 ? Optional.empty()
                    : Optional.of(Message.of("workbench.plugins.why.noUpdates"));
            case REVERT -> last.isPresent() ? Optional.empty()
                    : Optional.of(Message.of("workbench.plugins.why.nothingChanged"));
            default -> chosen.map(this::refused)
                    .orElseGet(() -> Optional.of(Message.of("workbench.plugins.why.nothingChosen")));
        };
    }

    private Optional<Message> refused(PluginRow row) {
        boolean installed = !row.standing().available();
        Optional<Message> held = row.standing().held();
        return switch (this) {
            case INSTALL -> installed ? Optional.of(Message.of("workbench.plugins.why.installed"))
                    : row.standing().installable() ? Optional.empty()
                    : held.or(() -> Optional.of(Message.of("workbench.plugins.why.notOffered")));
            case UPDATE -> !installed ? Optional.of(Message.of("workbench.plugins.why.notInstalled"))
                    : row.standing().updatable() ? Optional.empty()
                    : held.or(() -> Optional.of(Message.of("workbench.plugins.why.newest")));
            case REMOVE -> !installed ? Optional.of(Message.of("workbench.plugins.why.nothingToRemove"))
                    : row.standing().base() ? Optional.of(Message.of("workbench.plugins.why.product"))
                    : Optional.empty();
            case UPDATE_ALL, REVERT -> Optional.empty();
        };
    }

    /** @param chosen present where the deed is about one plug-in */
    Wish wish(Optional<PluginRow> chosen) {
        return switch (this) {
            case INSTALL -> Wish.install(chosen.orElseThrow().id());
            case UPDATE -> Wish.update(chosen.orElseThrow().id());
            case REMOVE -> Wish.remove(chosen.orElseThrow().id());
            case UPDATE_ALL -> Wish.update();
            case REVERT -> Wish.revert();
        };
    }

    /** What Enter on a row means. */
    static Deed main(PluginRow row) {
        return row.standing().available() ? INSTALL : UPDATE;
    }
}
