package org.eport.workbench.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a diagnostics report may tell. */
class RedactionTest {

    private final Redaction redaction = new Redaction(List.of("张某", "", "Sample Trading Co."), "/home/zhang");

    @ParameterizedTest
    @CsvSource({
        "card 9900000000002 refused, card 99*********02 refused",
        "form 81N121405 not found, form 81*****05 not found",
        "(570020260956500001), (57**************01)",
        "code 990000017., code 99*****17.",
    })
    void numbersKeepTwoCharactersAtEachEnd(String said, String told) {
        assertEquals(told, redaction.clean(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-24 11:19:11.951", "org.eport.core 1.0.0.202611241058",
            "Display.java:5631",
        "java.version=25.0.3", "NullPointerException", "0x00007fbfdc02ace0"})
    void whatHelpsToRepairStays(String line) {
        assertEquals(line, redaction.clean(line));
    }

    @Test
    void namesAndOrganisationsAreBlottedOut() {
        assertEquals("‹name› of ‹name›, ‹name›", redaction.clean("张某 of Sample Trading Co., 示例进出口公司"));
        assertEquals("‹name›", redaction.clean("外汇局珠海市中心支局"));
    }

    @Test
    void theFolderOfTheAccountIsNotNamed() {
        assertEquals("~/workspace/.metadata", redaction.clean("/home/zhang/workspace/.metadata"));
    }
}
