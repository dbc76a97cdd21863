package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** Nothing in the help leads nowhere, and both languages say the same things in the same places. */
class HelpContentsTest {

    private static final List<String> PROMISED = List.of("html/welcome.html", "html/keyboard.html",
            "html/qa.html", "html/exportreceipt/introduction.html", "html/exportreceipt/manual.html",
            "html/exportreceipt/fillin.html");

    @Test
    void everyLineOfTheContentsLeadsToATopicAndItsAnchor() {
        for (Shelf shelf : Shelf.BOTH) {
            List<String> lost = shelf.contents().stream().filter(href -> !shelf.leadsSomewhere(href))
                    .toList();
            assertEquals(List.of(), lost, shelf.toString());
        }
    }

    @Test
    void bothLanguagesHaveTheSameContents() {
        assertEquals(Shelf.ENGLISH.contents(), Shelf.CHINESE.contents());
    }

    @Test
    void everyTopicStandsInTheContents() {
        for (Shelf shelf : Shelf.BOTH) {
            Set<String> listed = shelf.contents().stream().map(Shelf::withoutAnchor)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(listed, shelf.pages().keySet(), shelf.toString());
        }
    }

    @Test
    void everyLinkOfATopicLeadsSomewhere() {
        for (Shelf shelf : Shelf.BOTH) {
            for (Map.Entry<String, Page> page : shelf.pages().entrySet()) {
                List<String> lost = Shelf.links(page.getKey(), page.getValue()).stream()
                        .filter(href -> !shelf.leadsSomewhere(href)).toList();
                assertEquals(List.of(), lost, shelf + " " + page.getKey());
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameAnchorsInTheSameOrder() {
        Map<String, Page> chinese = Shelf.CHINESE.pages();
        Shelf.ENGLISH.pages().forEach((address, page) ->
                assertEquals(anchors(page), anchors(chinese.get(address)), address));
    }

    private static List<String> anchors(Page page) {
        return page.sections().stream().map(Section::anchor).toList();
    }

    @Test
    void noAnchorStandsTwiceOnAPage() {
        for (Shelf shelf : Shelf.BOTH) {
            shelf.pages().forEach((address, page) -> assertEquals(anchors(page).size(),
                    Set.copyOf(anchors(page)).size(), shelf + " " + address));
        }
    }

    @Test
    void theAddressesOtherBundlesUseAreThere() {
        for (Shelf shelf : Shelf.BOTH) {
            PROMISED.forEach(address -> assertTrue(shelf.leadsSomewhere(address), shelf + " " + address));
        }
    }
}
