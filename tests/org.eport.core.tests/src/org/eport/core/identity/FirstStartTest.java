package org.eport.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that trusts nobody yet. */
class FirstStartTest {

    @TempDir
    Path folder;

    @Test
    void givenAFolderThePlatformAlreadyUsesThenTheSetIsMovedIntoIt() throws IOException {
        Path instance = Files.createDirectories(folder.resolve("instance/.metadata")).getParent();
        FirstStart first = new FirstStart(instance, Clock.systemUTC());
        assertTrue(first.due());
        first.make();
        assertFalse(first.due());
        try (Stream<Path> all = Files.list(instance)) {
            assertEquals(List.of(".metadata", "PUK.txt", "README.txt", "cards", "cards.csv", "trust"),
                    all.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void givenCardsOfSomebodyElseThenTheyAreNotOverwritten() throws IOException {
        Path cards = Files.createDirectories(folder.resolve("cards"));
        Path own = Files.writeString(cards.resolve("own.card"), "mine");
        FirstStart first = new FirstStart(folder, Clock.systemUTC());
        assertThrows(IOException.class, first::make);
        assertEquals("mine", Files.readString(own));
        assertTrue(first.due());
    }
}
