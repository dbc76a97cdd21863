package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eport.core.desk.Workplace;
import org.eport.core.desk.Workplaces;
import org.eport.testing.help.HelpCheck;
import org.eport.testing.help.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What F1 finds: every screen, and every field and action of what the core declares itself. */
class HelpFieldsTest {

    private static final String SCREEN = "screen_";
    private static final List<String> SCREENS = List.of("login", "lock", "navigator", "tasks", "list",
            "query", "form", "document", "timeline", "diagram", "batch", "receipts", "problems", "dashboard",
            "preferences", "print", "export", "drafts", "welcome", "plugins");

    @TempDir
    static Path folder;

    private static Workplace place;
    private static HelpCheck help;

    @BeforeAll
    static void open() {
        place = Workplaces.open(folder.resolve("place"), List.of(), List.of(), Clock.systemUTC());
        assertEquals(1, place.subsystems().size());
        help = new HelpCheck(place.subsystems().iterator().next(), Page.class);
    }

    @AfterAll
    static void close() {
        place.close();
    }

    @Test
    void everyFieldAndInputIsExplained() {
        assertEquals(Set.of(), help.fieldsWithoutHelp());
        assertEquals(Set.of(), help.fieldsCalledOtherwise());
        assertEquals(Set.of(), help.unnamed());
    }

    @Test
    void everyActionHasASectionInTheManual() {
        assertEquals(Set.of(), help.actionsWithoutHelp());
    }

    @Test
    void everyScreenHasAContextAndNothingElseHas() {
        Set<String> expected = new TreeSet<>();
        for (Shelf shelf : Shelf.both(Page.class)) {
            SCREENS.forEach(screen -> expected.add(shelf + " " + SCREEN + screen));
        }
        assertEquals(expected, help.contextsOfNothing());
    }

    /** Also not to another bundle, which may not be installed. */
    @Test
    void nothingLeadsNowhere() {
        assertEquals(Set.of(), help.deadEnds());
        assertEquals(Set.of(), help.notContributed());
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(Set.of(), help.differences());
    }
}
