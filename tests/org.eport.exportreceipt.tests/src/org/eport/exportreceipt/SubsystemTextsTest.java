package org.eport.exportreceipt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

import org.eport.core.desk.SubsystemTexts;
import org.eport.core.text.Texts;
import org.junit.jupiter.api.Test;

/** The texts this subsystem owes because of what it declares, and none about what it no longer declares. */
class SubsystemTextsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
    private static final int DIAGNOSIS_ARGUMENTS = 5;

    private final Texts texts =
            new Texts(List.of(Texts.class.getClassLoader(), ExportReceipt.class.getClassLoader()));
    private final SortedMap<String, Integer> owed =
            SubsystemTexts.keys(ExportReceipt.of(Parameters.STANDARD));

    SubsystemTextsTest() {
        for (DiagnosisCase one : DiagnosisCase.values()) {
            List<String> parts = one == DiagnosisCase.NO_ACCESS ? List.of("symptom")
                    : List.of("symptom", "meaning", "next");
            int arguments = one == DiagnosisCase.NO_ACCESS ? 0
                    : one == DiagnosisCase.NOT_FOUND ? 1 : DIAGNOSIS_ARGUMENTS;
            parts.forEach(part -> owed.put("exportreceipt.diagnosis." + one + "." + part, arguments));
        }
    }

    @Test
    void everyDeclaredTextIsThereInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            owed.keySet().stream().filter(key -> texts.find(key, language).isEmpty())
                    .forEach(key -> missing.add(language + " " + key));
        }
        System.out.println("declared texts of export receipt: " + owed.size());
        assertEquals(Set.of(), missing);
    }

    @Test
    void noDeclaredTextAsksForMoreArgumentsThanItIsGiven() {
        Set<String> wrong = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            for (Map.Entry<String, Integer> text : owed.entrySet()) {
                Optional<String> pattern = texts.find(text.getKey(), language);
                int most = pattern.map(one -> new MessageFormat(one).getFormatsByArgumentIndex().length)
                        .orElse(0);
                if (most > text.getValue()) {
                    wrong.add(language + " " + text.getKey());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void noTextSpeaksOfWhatIsNotDeclared() {
        ResourceBundle own = ResourceBundle.getBundle("OSGI-INF.l10n.bundle", Locale.ROOT,
                ExportReceipt.class.getClassLoader());
        Set<String> idle = new TreeSet<>();
        for (String key : own.keySet()) {
            boolean declared = owed.containsKey(key);
            boolean saidOnTheWay = key.contains(".why.") || Arrays.asList("exportreceipt.import.",
                    "exportreceipt.query.").stream().anyMatch(key::startsWith);
            if (key.startsWith("exportreceipt.") && !declared && !saidOnTheWay) {
                idle.add(key);
            }
        }
        assertEquals(Set.of(), idle);
    }
}
