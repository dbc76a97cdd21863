package org.eport.exportreceipt.shenzhen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eport.core.code.CodeTable;
import org.eport.core.desk.Outcome;
import org.eport.core.desk.SubsystemTexts;
import org.eport.exportreceipt.ExportReceipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the region changes in export receipt, on a real store. */
class ShenzhenRegionTest {

    private static final String DISTRICT = "5300";
    private static final String OFFICE = "5304";

    private static final ShenzhenRegion REGION = new ShenzhenRegion();

    private static Town town;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        town = Town.open(folder, REGION);
    }

    @AfterAll
    static void close() {
        town.close();
    }

    private static Outcome file(String form, String port) {
        return town.form("fileAtPort", form, Map.of("port", port));
    }

    @Test
    void givenTheRulesFirstDayThenAFormIsFiledAtAnOfficeAndAnOlderFilingCanBeTakenBack() {
        List<String> forms = town.forms(2);
        town.accepted(file(forms.getFirst(), DISTRICT));
        town.until(REGION.ruleFrom());
        town.violated("R-SZ-01", "filingPort", file(forms.getLast(), DISTRICT));
        town.accepted(file(forms.getLast(), OFFICE));
        town.accepted(town.form("cancelFiling", forms.getFirst(), Map.of()));
    }

    @Test
    void itsOfficesStandBesideTheNationalOnes() {
        CodeTable offices = town.place().codes().table("customs_offices").orElseThrow();
        for (String office : List.of(OFFICE, DISTRICT, "0100")) {
            assertTrue(offices.find(office, REGION.ruleFrom()).isPresent(), office);
        }
    }

    @Test
    void itsParametersAreThoseOfTheSubsystem() {
        assertEquals(REGION.parameters().get("formLifeMonths"),
                "" + new ExportReceipt(List.of(REGION)).parameters().formLifeMonths());
    }

    @Test
    void everyDeclaredTextIsThereInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            SubsystemTexts.keys(REGION).keySet().stream()
                    .filter(key -> town.place().texts().find(key, language).isEmpty())
                    .forEach(key -> missing.add(language + " " + key));
        }
        assertEquals(Set.of(), missing);
    }
}
