package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.eport.testing.help.HelpCheck;
import org.eport.testing.help.Shelf;
import org.junit.jupiter.api.Test;

/** The help this subsystem owes because of what it declares, and that it leads nobody astray. */
class SubsystemHelpTest {

    private static final List<String> PROMISED = List.of("html/introduction.html#steps",
            "html/fillin.html#exportreceipt_declaration_approvalNumber", "html/qa.html#latecheck",
            "html/qa.html#nocopy", "html/qa.html#submission", "html/qa.html#wrongport");

    private final HelpCheck help = new HelpCheck(ExportReceipt.of(Parameters.STANDARD), ExportReceipt.class);

    @Test
    void everyFieldAndInputIsExplained() {
        assertEquals(Set.of(), help.fieldsWithoutHelp());
        assertEquals(Set.of(), help.fieldsCalledOtherwise());
        assertEquals(Set.of(), help.unnamed());
    }

    @Test
    void everyActionIsExplained() {
        assertEquals(Set.of(), help.actionsWithoutHelp());
    }

    @Test
    void nothingIsExplainedThatIsNotDeclared() {
        assertEquals(Set.of(), help.contextsOfNothing());
    }

    @Test
    void nothingLeadsNowhere() {
        assertEquals(Set.of(), help.deadEnds());
        assertEquals(Set.of(), help.notContributed());
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertEquals(Set.of(), help.differences());
    }

    @Test
    void whatTheWelcomePageLinksToIsThere() {
        for (Shelf shelf : Shelf.both(ExportReceipt.class)) {
            PROMISED.forEach(address -> assertTrue(shelf.leadsSomewhere(shelf.address(address)),
                    shelf + " " + address));
        }
    }
}
