package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.widgets.Control;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists and queries over many forms. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class ListTest {

    private static final int FORMS = 100_000;
    private static final int AT_ONCE = 5_000;

    private Office office;
    private Bot bot;

    @BeforeEach
    void sitDown() {
        office = new Office();
        bot = office.bot;
        office.grantRight();
    }

    @AfterEach
    void clear() {
        office.closeEditors();
    }

    @Test
    void givenAHundredThousandFormsThenAQueryFindsItsRowsWithoutReadingTheOthers() {
        String last = "";
        for (int issued = 0; issued < FORMS; issued += AT_ONCE) {
            last = office.issue(AT_ONCE);
        }
        office.login("operator1");
        office.openList("exportreceipt.form.name", "number", last.substring(0, 6));
        bot.waitForText("query.count", "1,000");
        bot.click("query.new");
        bot.click("query.search");
        bot.waitUntil("all counted", () -> counted() >= FORMS);
    }

    private long counted() {
        String digits = bot.textOf("query.count").replaceAll("[^0-9]", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    @Test
    void givenTheCombinedQueryWithoutAConditionThenItAsksForOneAndFindsNothing() {
        office.login("operator1");
        office.open("exportreceipt.function.query");
        bot.withId(Control.class, "query.search");
        bot.click("query.search");
        bot.waitForText("list.message", office.station.say("workbench.list.needCondition"));
    }

    @Test
    void givenAConditionThatIsNoDateThenTheBarSaysWhyAndWhatToType() {
        office.login("operator1");
        office.open("exportreceipt.form.name");
        bot.withId(Control.class, "list.table");
        office.chooseProperty("issueDate");
        bot.setText("query.value", "next week");
        bot.click("query.add");
        bot.waitUntil("a complaint", () -> bot.exists("list.message")
                && !bot.textOf("list.message").isBlank());
        assertTrue(bot.exists("query.value"));
    }
}
