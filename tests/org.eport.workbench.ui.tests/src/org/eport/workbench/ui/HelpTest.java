package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.eport.workbench.help.SubsystemHelp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Help is found by a word of one's own language, and stands behind F1 on every field. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class HelpTest {

    private Office office;
    private Bot bot;

    @BeforeEach
    void sitDown() {
        office = new Office();
        bot = office.bot;
        office.grantRight();
        office.login("operator1");
    }

    @AfterEach
    void clear() {
        office.closeEditors();
    }

    @Test
    void givenAWordThenTheTopicsThatTellOfItAreFound() {
        String word = chinese() ? "备案" : "filing";
        office.command("org.eclipse.ui.help.helpSearch");
        bot.setText("help.search", word);
        bot.enter("help.search");
        bot.waitUntil("what was found", () -> bot.exists("help.topic")
                && bot.textOf("help.topic").contains(word)
                && bot.textOf("help.topic").length() > 100);
    }

    @Test
    void givenAFieldThenF1OpensItsFillInRule() {
        office.open("exportreceipt.application.action.apply");
        bot.focus("form.field.copies");
        bot.pressShortcut(0, SWT.F1);
        String label = office.station.say("exportreceipt.application.copies");
        bot.waitUntil("the rule of the field", () -> bot.exists("help.topic")
                && bot.textOf("help.topic").contains(label));
        assertTrue(bot.exists("form.field.copies"), "the form is still there");
    }

    @Test
    void givenTheRulesOfASubsystemThenTheyStandInTheOneBook() {
        office.open("exportreceipt.function.rules");
        bot.waitForText("help.topic", chinese() ? "全过程十一步" : "The eleven steps");
        office.command("org.eclipse.ui.help.helpContents");
        String title = chinese() ? "业务介绍：出口收汇" : "Business introduction: export receipt";
        bot.waitUntil("the contents with " + title,
                () -> bot.treeItems("help.contents.tree").contains(title));
        Tree contents = bot.withId(Tree.class, "help.contents.tree");
        assertEquals(1, bot.onUi(contents::getItemCount));
    }

    @Test
    void givenTheHelpWasOpenThenItComesBackWithATopic() {
        office.open("exportreceipt.form.name");
        office.command("org.eclipse.ui.help.helpContents");
        office.login("legal1");
        office.login("operator1");
        bot.waitUntil("a topic", () -> bot.exists("help.topic") && !bot.textOf("help.topic").isBlank());
    }

    @Test
    void givenALinkFromOneBundleToAnotherThenItsPageIsThere() {
        String href = "/org.eport.help/html/manual.html#core_permission_apply";
        assertTrue(SubsystemHelp.there(href));
        assertFalse(SubsystemHelp.there("/org.eport.nowhere/html/manual.html"));
        bot.runOnUi(() -> PlatformUI.getWorkbench().getHelpSystem().displayHelpResource(href));
        bot.waitForText("help.topic", chinese() ? "IC卡权限申请" : "Apply for a right");
    }

    @Test
    void givenAFieldThenItsHelpIsThatOfTheBundleThatDeclaresIt() {
        assertEquals("org.eport.exportreceipt.exportreceipt_declaration_goods_hsCode",
                context("exportreceipt.declaration.goods", "hsCode"));
        assertEquals("org.eport.help.core_permission_office", context("core.permission", "office"));
    }

    @Test
    void givenASubsystemWithoutHelpThenF1IsLeftToTheScreen() {
        assertNull(context("rollout.change", "number"));
        assertNull(context("nowhere.thing", "number"));
    }

    private Object context(String labels, String field) {
        return bot.onUi(() -> {
            Shell shell = new Shell(office.window());
            try {
                new SubsystemHelp(office.station).onField(shell, labels, field);
                return shell.getData("org.eclipse.ui.help");
            } finally {
                shell.dispose();
            }
        });
    }

    private boolean chinese() {
        return office.station.locale().getLanguage().equals("zh");
    }
}
