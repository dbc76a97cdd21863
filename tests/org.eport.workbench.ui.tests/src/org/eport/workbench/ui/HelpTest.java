package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
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
        String word = office.station.locale().getLanguage().equals("zh") ? "\u5907\u6848" : "filing";
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
}
