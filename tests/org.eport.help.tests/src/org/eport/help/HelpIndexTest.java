package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eport.exportreceipt.ExportReceipt;
import org.eport.testing.help.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search finds what an officer types, in Chinese words as in English ones, whichever bundle says it. */
class HelpIndexTest {

    private static final String MANUAL = "/org.eport.exportreceipt/html/manual.html#";
    private static final String FILL_IN = "/org.eport.exportreceipt/html/fillin.html#";
    private static final String BOOK = "/org.eport.help/html/";
    private static final int MOST = 30;

    private static HelpIndex chinese;
    private static HelpIndex english;

    @BeforeAll
    static void read() {
        english = index(0);
        chinese = index(1);
    }

    /** Over the pages of two bundles, as in the workbench. */
    private static HelpIndex index(int language) {
        Map<String, Page> pages = new LinkedHashMap<>(Shelf.both(Page.class).get(language).pages());
        pages.putAll(Shelf.both(ExportReceipt.class).get(language).pages());
        return new HelpIndex(pages);
    }

    @AfterAll
    static void close() {
        chinese.close();
        english.close();
    }

    private static List<String> hrefs(HelpIndex index, String words) {
        return index.find(words, MOST).stream().map(Hit::href).toList();
    }

    private static void amongTheFirst(int first, String href, List<String> found) {
        assertTrue(found.stream().limit(first).anyMatch(href::equals), href + " in " + found);
    }

    @Test
    void givenAChineseWord_whenSearched_thenSectionsWithItInTheTitleComeFirst() {
        List<String> found = hrefs(chinese, "备案");
        amongTheFirst(6, MANUAL + "exportreceipt_form_fileAtPort", found);
        amongTheFirst(6, MANUAL + "exportreceipt_form_cancelFiling", found);
        assertTrue(chinese.find("备案", 3).stream().allMatch(hit -> hit.title().contains("备案")),
                found.toString());
    }

    @Test
    void givenATermTheCutterDoesNotKnow_whenSearched_thenItIsFoundAsAWhole() {
        List<String> found = hrefs(chinese, "结汇联");
        amongTheFirst(4, MANUAL + "exportreceipt_declaration_sendSettlementCopy", found);
        amongTheFirst(4, FILL_IN + "exportreceipt_form_settlementCopy", found);
        assertTrue(chinese.find("结汇联", 3).stream().allMatch(hit -> hit.title().contains("结汇联")),
                found.toString());
    }

    @Test
    void givenAnEnglishWord_whenSearched_thenItsOtherFormsAreFoundToo() {
        List<String> found = hrefs(english, "filing");
        amongTheFirst(8, MANUAL + "exportreceipt_form_cancelFiling", found);
        assertTrue(hrefs(english, "file").contains(MANUAL + "exportreceipt_form_cancelFiling"),
                hrefs(english, "file").toString());
    }

    @Test
    void givenSeveralWords_whenSearched_thenAllHaveToBeThere() {
        amongTheFirst(3, BOOK + "qa.html#grey", hrefs(chinese, "灰色 权限"));
        assertEquals(List.of(), hrefs(chinese, "备案 zebra"));
    }

    @Test
    void givenTheBeginningOfAWord_whenSearched_thenItIsFound() {
        assertTrue(hrefs(english, "settlem").contains(FILL_IN + "exportreceipt_form_settlementCopy"));
    }

    @Test
    void givenRuleOrNumberOrKey_whenSearched_thenItIsFound() {
        assertTrue(hrefs(chinese, "R-FX-01").contains(FILL_IN + "exportreceipt_form_number"));
        assertTrue(hrefs(chinese, "88888888").contains(BOOK + "workbench/login.html#first"));
        assertTrue(hrefs(english, "F1").contains(BOOK + "welcome.html#three"));
    }

    @Test
    void givenAHit_whenShown_thenItsExcerptHasTheWord() {
        assertTrue(chinese.find("补验核", 1).getFirst().excerpt().contains("补验核"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "\"", "*", "(", "a AND", "[1 TO", "~", "核销\\", "：",
        "+-!"})
    void givenAnythingTyped_whenSearched_thenThereIsNoError(String typed) {
        assertTrue(chinese.find(typed, MOST).size() <= MOST);
    }

    @Test
    void givenABlank_whenSearched_thenNothingIsFound() {
        assertEquals(List.of(), chinese.find(" ", MOST));
    }
}
