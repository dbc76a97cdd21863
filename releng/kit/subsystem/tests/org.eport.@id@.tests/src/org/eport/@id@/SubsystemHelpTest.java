package org.eport.@id@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.eport.testing.help.HelpCheck;
import org.junit.jupiter.api.Test;

/** The help this subsystem owes because of what it declares, and that it leads nobody astray. */
class SubsystemHelpTest {

    private final HelpCheck help = new HelpCheck(new @Id@Subsystem(), @Id@Subsystem.class);

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
}
