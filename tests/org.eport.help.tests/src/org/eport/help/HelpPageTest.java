package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page is read as. */
class HelpPageTest {

    private static Page page(String body) throws IOException {
        return Page.read(new ByteArrayInputStream(("<html><head><title>t</title></head><body>" + body
                + "</body></html>").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givenParagraph_whenRead_thenBlanksOfIndentationAreGone() throws IOException {
        Page page = page("<p>\n    press <kbd>F1</kbd>\n    in "
                + "<a href=\"x.html#y\">any <b>field</b></a>. </p>");
        assertEquals(List.of(new Block.Paragraph(List.of(new Run("press ", false, false, ""),
                new Run("F1", false, true, ""), new Run(" in ", false, false, ""),
                new Run("any ", false, false, "x.html#y"), new Run("field", true, false, "x.html#y"),
                new Run(".", false, false, "")))), page.blocks());
    }

    @Test
    void givenLists_whenRead_thenItemsHaveMarkAndDepth() throws IOException {
        Page page = page("<ol><li>one</li><li>two<ul><li>inner</li></ul></li></ol>");
        assertEquals(List.of("0 1. one", "0 2. two", "1 \u2022 inner"), page.blocks().stream()
                .map(block -> (Block.Item) block)
                .map(item -> item.depth() + " " + item.mark() + " " + item.text()).toList());
    }

    @Test
    void givenTable_whenRead_thenHeaderIsKnownAndRowsAreKept() throws IOException {
        Page page = page("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>");
        Block.Table table = (Block.Table) page.blocks().getFirst();
        assertEquals(List.of(true, false), table.rows().stream().map(Block.Row::header).toList());
        assertEquals("a b\n1 2", table.text());
    }

    @Test
    void givenAnchors_whenDivided_thenEachSectionEndsBeforeTheNext() throws IOException {
        Page page = page("<h1>all</h1><p>before</p><h2 id=\"a\">A</h2><p>one</p>"
                + "<h3 id=\"b\">B</h3><p>two</p>");
        assertEquals("all", page.title());
        assertEquals(List.of("before", "one", "two"), page.sections().stream().map(Section::text).toList());
        assertEquals("B", page.section("b").orElseThrow().title());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>open", "<p>&nbsp;</p>", "<p>a & b</p>"})
    void givenMalformedXhtml_whenRead_thenItIsRefused(String body) {
        assertThrows(IOException.class, () -> page(body));
    }

    @Test
    void givenADocumentType_whenRead_thenItIsRefused() {
        byte[] page = ("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                + "<html><body>&x;</body></html>").getBytes(StandardCharsets.UTF_8);
        assertThrows(IOException.class, () -> Page.read(new ByteArrayInputStream(page)));
    }
}
