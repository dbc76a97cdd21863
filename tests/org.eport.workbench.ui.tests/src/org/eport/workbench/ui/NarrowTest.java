package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eport.testing.Bot;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Beside the open help a list has little room: its bars take more lines, and nothing is cut off. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class NarrowTest {

    private static final int NARROW = 400;

    private Office office;
    private Bot bot;

    @BeforeEach
    void sitDown() {
        office = new Office();
        bot = office.bot;
        office.login("operator1");
    }

    @AfterEach
    void clear() {
        office.closeEditors();
    }

    @Test
    void givenLittleRoomThenTheWholeQueryBarAndEveryActionCanBeReached() {
        office.openList("exportreceipt.form.name", "number", office.issue(1));
        bot.withId(Control.class, "action.fileAtPort");
        reachable("list.columns.open");
        reachable("action.count");
    }

    /** Makes the bar this control stands on narrow. */
    private void reachable(String id) {
        Control one = bot.withId(Control.class, id);
        bot.runOnUi(() -> {
            Composite bar = one.getParent();
            bar.setSize(bar.computeSize(NARROW, SWT.DEFAULT));
            bar.layout(true, true);
            within(bar);
        });
    }

    private static void within(Composite bar) {
        for (Control part : bar.getChildren()) {
            assertTrue(bar.getClientArea().intersection(part.getBounds()).equals(part.getBounds()),
                    part + " at " + part.getBounds() + " in " + bar.getClientArea());
            if (part instanceof Composite parts && !(part instanceof org.eclipse.swt.widgets.Combo)) {
                within(parts);
            }
        }
    }
}
