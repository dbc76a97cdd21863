package org.eport.@id@;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final Texts texts =
            new Texts(List.of(Texts.class.getClassLoader(), @Id@Subsystem.class.getClassLoader()));
    private final SortedMap<String, Integer> owed = SubsystemTexts.keys(new @Id@Subsystem());

    @Test
    void everyDeclaredTextIsThereInBothLanguages() {
        Set<String> missing = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            owed.keySet().stream().filter(key -> texts.find(key, language).isEmpty())
                    .forEach(key -> missing.add(language + " " + key));
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void noDeclaredTextAsksForMoreArgumentsThanItIsGiven() {
        Set<String> wrong = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            for (Map.Entry<String, Integer> text : owed.entrySet()) {
                int asked = texts.find(text.getKey(), language)
                        .map(one -> new MessageFormat(one).getFormatsByArgumentIndex().length).orElse(0);
                if (asked > text.getValue()) {
                    wrong.add(language + " " + text.getKey());
                }
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void noTextSpeaksOfWhatIsNotDeclared() {
        ResourceBundle own = ResourceBundle.getBundle("OSGI-INF.l10n.bundle", Locale.ROOT,
                @Id@Subsystem.class.getClassLoader());
        Set<String> idle = new TreeSet<>(own.keySet());
        idle.removeIf(key -> owed.containsKey(key) || key.startsWith("bundle."));
        assertEquals(Set.of(), idle);
    }
}
