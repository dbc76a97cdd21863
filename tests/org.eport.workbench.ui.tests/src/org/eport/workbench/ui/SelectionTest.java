package org.eport.workbench.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eport.testing.Screenshot;
import org.eport.testing.Watchdog;
import org.eport.workbench.look.Palette;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One colour says what is selected, in the system's rows as in ours. */
@ExtendWith({Settled.class, Screenshot.class, Watchdog.class})
class SelectionTest {

    @Test
    void givenASelectedRowOfTheSystemThenItsGroundIsThatOfThePalette() {
        Office office = new Office();
        office.login("operator1");
        Tree tree = office.bot.withId(Tree.class, Office.NAVIGATOR);
        office.bot.waitUntil("functions", () -> tree.getItemCount() > 0);
        office.bot.runOnUi(() -> assertEquals(Palette.of(tree).color(Palette.Name.ACCENT_BACK).getRGB(),
                ground(tree)));
    }

    /** Of the first row, drawn beside the window as if it were selected. */
    private static RGB ground(Tree tree) {
        Image image = new Image(tree.getDisplay(), 60, 20);
        GC gc = new GC(image);
        try {
            Event event = new Event();
            event.item = tree.getItem(0);
            event.gc = gc;
            event.width = 60;
            event.height = 20;
            event.detail = SWT.SELECTED | SWT.BACKGROUND | SWT.FOREGROUND;
            tree.notifyListeners(SWT.EraseItem, event);
            assertEquals(0, event.detail & SWT.SELECTED, "the system leaves the ground as it is");
            ImageData data = image.getImageData();
            return data.palette.getRGB(data.getPixel(50, 10));
        } finally {
            gc.dispose();
            image.dispose();
        }
    }
}
