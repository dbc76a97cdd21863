package org.eport.workbench.plugins;

import static org.eport.workbench.plugins.Samples.available;
import static org.eport.workbench.plugins.Samples.base;
import static org.eport.workbench.plugins.Samples.held;
import static org.eport.workbench.plugins.Samples.heldOnly;
import static org.eport.workbench.plugins.Samples.installed;
import static org.eport.workbench.plugins.Samples.overview;
import static org.eport.workbench.plugins.Samples.plugin;
import static org.eport.workbench.plugins.Samples.updatable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eport.core.text.Message;
import org.eport.rollout.Rollout;
import org.eport.rollout.Standing;
import org.eport.rollout.Wish;
import org.junit.jupiter.api.Test;

/** Which button can be pressed for which plug-in, and what the others say. */
class DeedTest {

    private static final String WHY = "workbench.plugins.why.";
    private static final PluginList NOTHING = PluginList.empty(Locale.ENGLISH);

    /** Reasons of install, update and remove; an empty one can be done. */
    private static List<String> reasons(Standing standing) {
        Optional<PluginRow> row = Optional.of(new PluginRow(standing));
        return Stream.of(Deed.INSTALL, Deed.UPDATE, Deed.REMOVE).map(deed ->
                deed.refused(row, NOTHING, Optional.empty()).map(Message::key).orElse("").replace(WHY, "")).toList();
    }

    @Test
    void eachStateOpensItsButtonsAndTheOthersSayWhy() {
        assertEquals(List.of("", "notInstalled", "nothingToRemove"), reasons(available(plugin("a", "1.0.0"))));
        assertEquals(List.of("installed", "newest", ""), reasons(installed(plugin("a", "1.0.0"))));
        assertEquals(List.of("installed", "", ""), reasons(updatable(plugin("a", "1.0.0"), plugin("a", "1.1.0"))));
        assertEquals(List.of("installed", "newest", "product"), reasons(base(plugin("a", "1.0.0"))));
        assertEquals(List.of("installed", "rollout.ring.early", ""), reasons(held(plugin("a", "1.0.0"))));
    }

    @Test
    void givenOnlyAVersionThatIsHeldThenItCannotBeInstalledAndItsReasonIsSaid() {
        Standing held = heldOnly(plugin("a", "2.0.0"));
        assertEquals(List.of("rollout.ring.early", "notInstalled", "nothingToRemove"), reasons(held));
        PluginRow row = new PluginRow(held);
        assertEquals(PluginRow.State.HELD, row.state());
        assertEquals("", row.newVersion());
        assertEquals(Deed.INSTALL, Deed.main(row));
    }

    @Test
    void givenAnOlderVersionThatIsOfferedThenItCanBeInstalledWhileANewerOneIsHeld() {
        Standing both = new Standing(Optional.empty(), Optional.of(plugin("a", "1.0.0")),
                Optional.of(plugin("a", "2.0.0")), Optional.of(Samples.STICK), Optional.of(Samples.WAITS), false);
        assertEquals(List.of("", "notInstalled", "nothingToRemove"), reasons(both));
        PluginRow row = new PluginRow(both);
        assertEquals(PluginRow.State.AVAILABLE, row.state());
        assertEquals("1.0.0", row.newVersion());
        assertTrue(DetailText.lines(row, Optional.empty(), Locale.ENGLISH).stream()
                .anyMatch(line -> line.value().equals(Samples.WAITS)));
    }

    @Test
    void givenAnUpdateOfTheProductThenItCanBeUpdatedButNotRemoved() {
        Standing standing = new Standing(Optional.of(plugin("a", "1.0.0")), Optional.of(plugin("a", "1.1.0")),
                Optional.empty(), Optional.of(Samples.STICK), Optional.empty(), true);
        assertEquals(List.of("installed", "", "product"), reasons(standing));
    }

    @Test
    void givenNothingChosenThenTheButtonsAskForIt() {
        for (Deed deed : List.of(Deed.INSTALL, Deed.UPDATE, Deed.REMOVE)) {
            assertEquals(WHY + "nothingChosen", deed.refused(Optional.empty(), NOTHING, Optional.empty())
                    .orElseThrow().key());
        }
    }

    @Test
    void updateAllNeedsAnUpdate() {
        assertEquals(WHY + "noUpdates", Deed.UPDATE_ALL.refused(Optional.empty(), NOTHING, Optional.empty())
                .orElseThrow().key());
        PluginList one = PluginList.of(overview(updatable(plugin("a", "1.0.0"), plugin("a", "1.1.0"))), Locale.ENGLISH);
        assertEquals(Optional.empty(), Deed.UPDATE_ALL.refused(Optional.empty(), one, Optional.empty()));
    }

    @Test
    void revertNeedsAChange() {
        assertEquals(WHY + "nothingChanged", Deed.REVERT.refused(Optional.empty(), NOTHING, Optional.empty())
                .orElseThrow().key());
        Optional<Rollout.Last> last = Optional.of(new Rollout.Last(List.of(), Instant.EPOCH));
        assertEquals(Optional.empty(), Deed.REVERT.refused(Optional.empty(), NOTHING, last));
    }

    @Test
    void wishesNameWhatIsChosen() {
        Optional<PluginRow> row = Optional.of(new PluginRow(available(plugin("a", "1.0.0"))));
        assertEquals(Wish.install("a"), Deed.INSTALL.wish(row));
        assertEquals(Wish.update("a"), Deed.UPDATE.wish(row));
        assertEquals(Wish.remove("a"), Deed.REMOVE.wish(row));
        assertEquals(Wish.update(), Deed.UPDATE_ALL.wish(row));
        assertEquals(Wish.revert(), Deed.REVERT.wish(Optional.empty()));
    }

    @Test
    void enterInstallsWhatIsNotThereAndUpdatesWhatIs() {
        assertEquals(Deed.INSTALL, Deed.main(new PluginRow(available(plugin("a", "1.0.0")))));
        assertEquals(Deed.UPDATE, Deed.main(new PluginRow(installed(plugin("a", "1.0.0")))));
    }
}
