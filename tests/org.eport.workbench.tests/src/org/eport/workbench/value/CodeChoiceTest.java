package org.eport.workbench.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;

import org.eport.core.code.CodeEntry;
import org.eport.core.code.CodeTable;
import org.eport.core.code.Codes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Code, fragment or initials and Enter (domain facts 2.2). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodeChoiceTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    private CodeTable offices;
    private CodeTable currencies;

    @BeforeAll
    void shippedCodes() throws Exception {
        Codes codes = Codes.load(List.of(Codes.class.getClassLoader()));
        offices = codes.table("customs_offices").orElseThrow();
        currencies = codes.table("currencies").orElseThrow();
    }

    private String taken(CodeTable table, String typed) {
        return assertInstanceOf(CodeChoice.Taken.class, CodeChoice.of(table, typed, DAY)).entry().code();
    }

    @Test
    void aCodeIsTakenAlsoWhenOthersBeginWithIt() {
        assertEquals("5700", taken(offices, "5700"));
        assertEquals("5700", taken(offices, "５７００"));
    }

    @Test
    void aFragmentThatFitsOnceIsTaken() {
        assertEquals("5700", taken(offices, "拱北关区"));
    }

    @Test
    void aFragmentThatFitsManyOffersThem() {
        CodeChoice.Choose choose = assertInstanceOf(CodeChoice.Choose.class,
                CodeChoice.of(offices, "57", DAY));
        assertEquals(true, choose.entries().stream()
                .allMatch(one -> (one.code() + one.nameZh() + one.nameEn())
                .contains("57")));
    }

    @Test
    void zeroListsTheWholeTable() {
        CodeChoice.Choose all = assertInstanceOf(CodeChoice.Choose.class,
                CodeChoice.of(currencies, "0", DAY));
        assertEquals(currencies.entries().stream().filter(one -> one.validOn(DAY)).count(), all.entries()
                .size());
    }

    @Test
    void nothingFits() {
        assertInstanceOf(CodeChoice.Unknown.class, CodeChoice.of(offices, "没有这个", DAY));
    }

    @Test
    void anEmptyFieldNarrowsNothing() {
        assertEquals(CodeChoice.narrowed(currencies, "0", DAY), CodeChoice.narrowed(currencies, " ", DAY));
    }

    @Test
    void whatIsOfferedIsFoundByAPartOfItsName() {
        OfferedCodes cards = new OfferedCodes("cards");
        cards.offer(List.of(CodeEntry.always("9900000000002", "示例操作员", "示例操作员"),
                CodeEntry.always("9900000000003", "示例报关员", "示例报关员")));
        assertEquals("9900000000003", taken(cards, "报关"));
        assertInstanceOf(CodeChoice.Choose.class, CodeChoice.of(cards, "0", DAY));
        assertInstanceOf(CodeChoice.Unknown.class, CodeChoice.of(cards, "9911", DAY));
    }
}
