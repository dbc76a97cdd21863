package org.eport.workbench.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Properties;

import org.eport.workbench.look.Density;
import org.junit.jupiter.api.Test;

/** What of a holder's settings survives being written, and being spoilt. */
class SettingsTest {

    @Test
    void whatWasSetIsReadAgain() {
        Settings set = new Settings(Theme.DARK, -2, Density.COMFORTABLE, false);
        assertEquals(set, Settings.read(set.write()));
    }

    @Test
    void givenNothingOrNonsenseThenItIsAsUsual() {
        assertEquals(Settings.USUAL, Settings.read(new Properties()));
        Properties nonsense = new Properties();
        nonsense.setProperty("theme", "PINK");
        nonsense.setProperty("letters", "huge");
        nonsense.setProperty("density", "");
        nonsense.setProperty("keepLayout", "perhaps");
        assertEquals(Settings.USUAL, Settings.read(nonsense));
    }

    @Test
    void lettersStayReadable() {
        assertEquals(Settings.LARGEST, new Settings(Theme.LIGHT, 40, Density.NORMAL, true).letters());
        assertEquals(Settings.SMALLEST, new Settings(Theme.LIGHT, -40, Density.NORMAL, true).letters());
    }
}
