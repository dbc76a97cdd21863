package org.eport.workbench.welcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.eport.core.text.Texts;
import org.eport.help.Block;
import org.junit.jupiter.api.Test;

/** The welcome page speaks of what is installed only. */
class WelcomeTextTest {

    private static final Predicate<String> ALL = href -> true;
    private static final Predicate<String> WITHOUT_EXPORT_RECEIPT = href -> !href.contains("exportreceipt");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)");
    private static final List<String> BLOCKS = List.of("consignor", "broker", "factory", "legal", "officer",
            "today", "keys", "stuck", "safe");

    private final Texts texts = new Texts(List.of(WelcomeText.class.getClassLoader()));

    private static List<String> said(String text, Predicate<String> leads) {
        return WelcomeText.blocks(text, leads).stream().map(Block::text).toList();
    }

    @Test
    void givenALinkToSomethingNotInstalled_whenRead_thenItsPartIsLeftOut() {
        String text = "Intro.|- [one](do:exportreceipt.form.use)|- [two](help:qa.html) `F1`";
        assertEquals(List.of("Intro.", "one", "two F1"), said(text, ALL));
        assertEquals(List.of("Intro.", "two F1"), said(text, WITHOUT_EXPORT_RECEIPT));
    }

    @Test
    void givenOnlyTheIntroductionIsLeft_whenRead_thenNothingIs() {
        assertEquals(List.of(), said("Intro.|- [one](do:exportreceipt.form.use)", WITHOUT_EXPORT_RECEIPT));
        assertEquals(List.of("One sentence."), said("One sentence.", WITHOUT_EXPORT_RECEIPT));
    }

    @Test
    void givenNoSubsystem_whenShown_thenEveryKindOfHolderStillFindsAFirstStep() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Set<String> left = new TreeSet<>(BLOCKS);
            left.removeIf(block -> said(text(block, language), WITHOUT_EXPORT_RECEIPT).isEmpty());
            Set<String> expected = new TreeSet<>(BLOCKS);
            expected.removeAll(List.of("consignor", "broker"));
            assertEquals(expected, left, language.toString());
        }
    }

    @Test
    void bothLanguagesLinkToTheSame() {
        for (String block : BLOCKS) {
            assertEquals(links(text(block, Locale.ENGLISH)), links(text(block, Locale.SIMPLIFIED_CHINESE)),
                    block);
        }
    }

    @Test
    void noSentenceWithoutALinkSpeaksOfOneSubsystem() {
        List<String> words = List.of("verification form", "the forms", "filed", "核销单", "备案", "交单");
        for (Locale language : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            for (String block : BLOCKS) {
                said(text(block, language), WITHOUT_EXPORT_RECEIPT).forEach(part -> assertEquals(List.of(),
                        words.stream().filter(part::contains).toList(), part));
            }
        }
    }

    private String text(String block, Locale language) {
        return texts.label("workbench.welcome.text." + block, language);
    }

    private static List<String> links(String text) {
        return LINK.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
