package org.eport.workbench.seat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a seat is written down. */
class SeatFileTest {

    @TempDir
    Path own;

    @Test
    void givenNothingKeptThenThereIsNothing() throws IOException {
        assertEquals(Optional.empty(), new SeatFile(own).read());
    }

    @Test
    void whatWasWrittenLastIsReadAndNothingElseIsLeftInTheFolder() throws IOException {
        new SeatFile(own).write("<seat/>");
        new SeatFile(own).write("<seat>核销单</seat>");
        assertEquals(Optional.of("<seat>核销单</seat>"), new SeatFile(own).read());
        try (Stream<Path> files = Files.list(own)) {
            assertEquals(List.of("seat.xml"), files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void givenABrokenFileThenNothingIsMadeOfIt() {
        assertTrue(Seat.parse("<seat><editor").isEmpty());
        assertTrue(Seat.parse("").isEmpty());
        assertTrue(Seat.parse("<seat/>").isPresent());
    }
}
