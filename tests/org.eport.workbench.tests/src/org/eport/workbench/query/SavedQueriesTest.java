package org.eport.workbench.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eport.core.store.Condition;
import org.eport.workbench.query.SavedQueries.Saved;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedQueriesTest {

    private static final Saved JANUARY = new Saved("一月", "test.note",
            List.of(Condition.beginsWith("day", "200701"), Condition.oneOf("state", "OPEN", "CLOSED")));

    @TempDir
    Path folder;
    private SavedQueries queries;

    @BeforeEach
    void open() {
        queries = new SavedQueries(folder);
    }

    @Test
    void whatIsSavedIsFoundAgainByWhoeverOpensTheFolderNext() {
        queries.save(JANUARY);
        assertEquals(List.of(JANUARY), new SavedQueries(folder).of("test.note"));
        assertEquals(List.of(), queries.of("test.other"));
    }

    @Test
    void theSameNameReplacesWhereItStands() {
        queries.save(JANUARY);
        queries.save(new Saved("二月", "test.note", List.of()));
        Saved other = new Saved("一月", "test.note", List.of(Condition.empty("port")));
        queries.save(other);
        assertEquals(other, queries.of("test.note").get(0));
        assertEquals(2, queries.of("test.note").size());
    }

    @Test
    void whatIsDeletedIsGoneAndTheOthersStay() {
        queries.save(JANUARY);
        queries.save(new Saved("一月", "test.other", List.of()));
        queries.delete("test.note", "一月");
        assertEquals(List.of(), queries.of("test.note"));
        assertEquals(1, queries.of("test.other").size());
    }

    @Test
    void aQueryWithAComparisonThisVersionDoesNotKnowIsLeftOut() throws Exception {
        Files.writeString(folder.resolve("queries.json"), """
                {"queries": [{"name": "a", "type": "test.note", "conditions":
                    [{"property": "day", "operator": "SOUNDS_LIKE", "value": "x"}]},
                  {"name": "b", "type": "test.note", "conditions": []}]}""");
        assertEquals(List.of("b"), queries.of("test.note").stream().map(Saved::name).toList());
    }

    @Test
    void nothingIsLeftBesideTheFile() throws Exception {
        queries.save(JANUARY);
        try (var files = Files.list(folder)) {
            assertEquals(List.of("queries.json"), files.map(file -> file.getFileName().toString()).toList());
        }
    }
}
