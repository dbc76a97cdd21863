package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.eport.workbench.plugins.PluginsInput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The page of regional plug-ins at work on a copy of the product, which the build names: {@code eport.product} its
 * folder, {@code eport.sites} the sites, separated by blanks. Without them only what needs no product is tested.
 */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class PluginsTest {

    private static final String COMMAND = "org.eport.workbench.openPlugins";
    private static final String TABLE = "plugins.table";
    private static final String NOTICE = "plugins.notice";
    private static final String RULE = "R-SZ-01";

    private Office office;
    private Bot bot;
    private String shenzhen;

    @BeforeEach
    void sitDown() {
        office = new Office();
        bot = office.bot;
        shenzhen = office.station.locale().getLanguage().equals("zh") ? "深圳" : "Shenzhen";
    }

    @AfterEach
    void clear() {
        office.closeEditors();
    }

    @Test
    void givenAnEnterprisesCardThenTheCommandIsClosedAndThePageSaysWhyAndWhatToDo() {
        office.login("operator1");
        assertFalse(bot.onUi(() -> PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(COMMAND)
                .isEnabled()));
        bot.runOnUi(PluginsTest::openAnyway);
        bot.waitUntil("the reason", () -> bot.exists("plugins.reason.remedy")
                && !bot.textOf("plugins.reason.remedy").isBlank());
        assertFalse(bot.exists(TABLE));
    }

    private static void openAnyway() {
        try {
            PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                    .openEditor(new PluginsInput("?"), "org.eport.workbench.plugins");
        } catch (PartInitException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void givenAnAddressThatIsNoneThenThePageSaysSoAndNoDialogOpens() {
        open();
        add("http://plain.example/");
        bot.waitForText(NOTICE, "http://plain.example/");
        assertEquals("http://plain.example/", bot.textOf("plugins.site"));
    }

    @Test
    void givenASiteThenInstallIsPreviewedAndDoneAndTakenBack() {
        open();
        addSites();
        bot.selectRow(TABLE, shenzhen);
        bot.click("plugins.update");
        bot.waitForText("plugins.why", say("workbench.plugins.why.notInstalled"));

        bot.click("plugins.install");
        preview();
        bot.click("plugins.preview.no");
        bot.waitForText(NOTICE, say("workbench.plugins.givenUp"));
        assertState("workbench.plugins.state.available");

        bot.click("plugins.install");
        preview();
        bot.click("plugins.preview.yes");
        bot.waitUntil("what was done", () -> bot.exists("plugins.notice.close") || bot.exists("plugins.notice.restart"));
        assertState("workbench.plugins.state.installed");
        assertTrue(bot.textOf("plugins.detail").contains(RULE), bot.textOf("plugins.detail"));

        bot.click("plugins.revert");
        bot.waitUntil("the question", () -> bot.exists("plugins.notice.yes"));
        assertTrue(bot.textOf(NOTICE).contains(shenzhen), bot.textOf(NOTICE));
        bot.click("plugins.notice.yes");
        bot.waitUntil("that it is taken back", () -> state().equals(say("workbench.plugins.state.available")));
        bot.selectRow(TABLE, shenzhen);
        bot.click("plugins.remove");
        bot.waitForText("plugins.why", say("workbench.plugins.why.nothingToRemove"));
    }

    @Test
    void givenAPreparationThatIsStoppedThenNothingHasChanged() {
        open();
        addSites();
        bot.selectRow(TABLE, shenzhen);
        bot.click("plugins.install");
        bot.click("plugins.notice.stop");
        bot.waitForText(NOTICE, say("workbench.plugins.stopped"));
        assertState("workbench.plugins.state.available");
    }

    /** What the preview shows is in the reader's language. */
    private void preview() {
        bot.withId(Table.class, "plugins.preview.moves");
        String move = bot.rows("plugins.preview.moves").stream().filter(row -> row.contains(shenzhen)).findFirst()
                .orElseThrow();
        List<String> cells = List.of(move.split("\\|"));
        assertEquals(say("workbench.plugins.move.comes"), cells.get(1), move);
        assertTrue(cells.get(2).matches("[0-9.]+"), move);
        assertFalse(cells.get(3).isBlank() || cells.get(3).equals("–"), move);
        assertTrue(cells.get(4).endsWith(" KB"), move);
        List<String> changes = bot.treeItems("plugins.preview.changes");
        assertTrue(changes.stream().anyMatch(line -> line.startsWith(RULE)), changes.toString());
        assertTrue(changes.contains(say("workbench.plugins.kind.RULE", 1)), changes.toString());
    }

    private void open() {
        assumeTrue(System.getProperty("eport.product") != null, "the build names no product to work on");
        office.login("branch");
        office.command(COMMAND);
        bot.withId(Table.class, TABLE);
        calm();
    }

    private void addSites() {
        for (String site : System.getProperty("eport.sites").split("\\s+")) {
            add(site);
            calm();
        }
        bot.waitUntil("the plug-in of " + shenzhen, () -> bot.rows(TABLE).stream()
                .anyMatch(row -> row.contains(shenzhen)));
    }

    private void add(String site) {
        Combo address = bot.withId(Combo.class, "plugins.site");
        bot.runOnUi(() -> {
            address.setText(site);
            address.notifyListeners(SWT.DefaultSelection, new Event());
        });
    }

    /** Until the page does nothing any more. */
    private void calm() {
        bot.waitUntil("an end of reading", () -> !bot.exists("plugins.progress")
                && !bot.rows(TABLE).isEmpty());
    }

    private void assertState(String key) {
        assertEquals(say(key), state());
    }

    private String state() {
        return bot.rows(TABLE).stream().filter(row -> row.contains(shenzhen)).map(row ->
                row.substring(row.lastIndexOf('|') + 1)).findFirst().orElse("");
    }

    private String say(String key, Object... args) {
        return office.station.say(key, args);
    }
}
