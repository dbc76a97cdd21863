package org.eport.workbench.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eport.core.document.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListLayoutTest {

    @TempDir
    Path folder;

    @Test
    void anArrangementIsFoundAgainForItsFunctionAlone() {
        ListLayout layout = new ListLayout(List.of("number", "state"), Map.of("number", 90), "day", true);
        layout.save(folder, "test.note.list");
        assertEquals(layout, ListLayout.load(folder, "test.note.list"));
        assertEquals(ListLayout.NONE, ListLayout.load(folder, "test.note.query"));
    }

    @Test
    void aDamagedFileIsPutAside() throws Exception {
        Path file = Files.createDirectories(folder.resolve("lists")).resolve("x.json");
        Files.writeString(file, "{\"shown\": [\"num");
        assertEquals(ListLayout.NONE, ListLayout.load(folder, "x"));
        assertTrue(Files.exists(file.resolveSibling("x.json.damaged")));
    }

    @Test
    void statesComeFirstThenWhatCanBeAskedForThenTheRest() {
        assertEquals(List.of("number", "state", "port", "day", "at", "copies", "sent", "title", "total"),
                new Columns(Note.TYPE).all().stream().map(Field::name).toList());
    }

    @Test
    void officersAreShownWhoseDocumentItIs() {
        assertTrue(new Columns(Note.TYPE).usual(true).contains("title"));
        assertEquals(List.of("number", "state", "port", "day", "at", "copies", "sent"),
                new Columns(Note.TYPE).usual(false));
    }
}
