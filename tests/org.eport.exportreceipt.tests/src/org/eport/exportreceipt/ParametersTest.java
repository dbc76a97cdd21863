package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void givenNothingIsSetThenTheStandardHolds() {
        assertEquals(Parameters.STANDARD, read(Map.of()));
    }

    @Test
    void givenADeploymentSetsTheTwoMonthsOfTheOldRuleThenFormsLiveTwoMonths() {
        assertEquals(new Parameters(2, 3, 5_000),
                read(Map.of("org.eport.exportreceipt.formLifeMonths", " 2 ")));
    }

    @Test
    void givenASettingThatIsNoNumberThenItIsNamed() {
        Map<String, String> bad = Map.of("org.eport.exportreceipt.daysInTransit", "three");
        String said = assertThrows(IllegalArgumentException.class, () -> read(bad)).getMessage();
        assertTrue(said.contains("daysInTransit") && said.contains("three"), said);
    }

    @Test
    void everyParameterIsDeclaredWithTheStandardItHas() {
        Map<String, String> declared = new TreeMap<>();
        Parameters.DECLARED.forEach(one -> declared.put(one.name(), one.standard()));
        Map<String, String> standard = new TreeMap<>();
        for (RecordComponent one : Parameters.class.getRecordComponents()) {
            standard.put(one.getName(), assertDoesNotThrow(() -> one.getAccessor().invoke(Parameters.STANDARD))
                    .toString());
        }
        assertEquals(standard, declared);
    }

    private static Parameters read(Map<String, String> settings) {
        return Parameters.read(name -> Optional.ofNullable(settings.get("org.eport.exportreceipt." + name)));
    }
}
