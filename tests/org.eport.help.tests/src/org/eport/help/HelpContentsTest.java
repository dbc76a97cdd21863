package org.eport.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eport.testing.help.Shelf;
import org.junit.jupiter.api.Test;
import org.osgi.framework.FrameworkUtil;

/** The workbench's own book is complete in itself: it is there whatever else is installed. */
class HelpContentsTest {

    private static final List<Shelf> BOTH = Shelf.both(Page.class);
    private static final List<String> PROMISED = List.of("html/welcome.html", "html/keyboard.html",
            "html/qa.html", "html/manual.html", "html/fillin.html", "html/workbench/forms.html");

    @Test
    void everyTopicStandsInTheContents() {
        for (Shelf shelf : BOTH) {
            Set<String> listed = shelf.contents().stream().map(Shelf::withoutAnchor)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(listed, there(shelf), shelf.toString());
        }
    }

    private static Set<String> there(Shelf shelf) {
        String folder = shelf.toString().equals("en") ? "html" : "nl/zh/html";
        return Collections.list(FrameworkUtil.getBundle(Page.class).findEntries(folder, "*.html", true))
                .stream().map(url -> url.getPath().substring(url.getPath().indexOf(folder)
                        + folder.length() - "html".length()))
                .map(shelf::address).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noAnchorStandsTwiceOnAPage() {
        for (Shelf shelf : BOTH) {
            shelf.pages().forEach((address, page) -> {
                List<String> anchors = page.sections().stream().map(Section::anchor).toList();
                assertEquals(anchors.size(), Set.copyOf(anchors).size(), shelf + " " + address);
            });
        }
    }

    @Test
    void theAddressesOtherBundlesUseAreThere() {
        for (Shelf shelf : BOTH) {
            PROMISED.forEach(address -> assertTrue(shelf.leadsSomewhere(shelf.address(address)),
                    shelf + " " + address));
        }
    }
}
