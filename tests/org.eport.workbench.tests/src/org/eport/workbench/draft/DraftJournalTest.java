package org.eport.workbench.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed is on the disk, whatever happens to the program. */
class DraftJournalTest {

    private static final Instant NOW = Instant.parse("2026-06-01T02:03:04Z");

    @TempDir
    private Path folder;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor();

    private Drafts drafts() {
        return new Drafts(folder.resolve("drafts"), Clock.fixed(NOW, ZoneOffset.UTC), writer);
    }

    private static DraftJournal begin(Drafts drafts) {
        return drafts.create("parcel.parcel", "post", "parcel.parcel.post");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("drafts"))) {
            return all.toList();
        }
    }

    @AfterEach
    void end() {
        writer.shutdown();
    }

    @Test
    void givenEditsThenAnotherProgramFindsThemAsTheyWereTyped() {
        DraftJournal journal = begin(drafts());
        journal.edit(Map.of("copies", "1"));
        journal.edit(Map.of("copies", "12"));
        journal.edit(Map.of("goods", List.of(Map.of("name", "茶"), Map.of("name", "丝"))));
        journal.edit(Map.of("goods[2].price", "3.50"));
        journal.flush().join();

        Draft found = drafts().find(journal.id()).orElseThrow();
        assertEquals(Map.of("copies", "12", "goods",
                List.of(Map.of("name", "茶"), Map.of("name", "丝", "price", "3.50"))), found.values());
        assertEquals(List.of("parcel.parcel", "post", "parcel.parcel.post"),
                List.of(found.type(), found.action(), found.function()));
        assertEquals(NOW, found.edited());
        assertTrue(found.typed());
        assertEquals(List.of(found), drafts().list());
    }

    @Test
    void givenAFileTornAnywhereThenEveryCompleteLineIsRead() throws IOException {
        DraftJournal journal = begin(drafts());
        for (int i = 1; i <= 5; i++) {
            journal.edit(Map.of("copies", "份数" + i));
        }
        journal.flush().join();
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            byte[] torn = Arrays.copyOf(whole, length);
            Files.write(file, torn);
            long lines = 0;
            for (byte one : torn) {
                lines += one == '\n' ? 1 : 0;
            }
            Optional<Draft> found = drafts().find(journal.id());
            assertEquals(lines > 0, found.isPresent());
            if (lines > 1) {
                assertEquals(Map.of("copies", "份数" + (lines - 1)), found.get().values());
            }
        }
    }

    @Test
    void givenATornLastLineThenGoingOnDoesNotSpoilTheNextOne() throws IOException {
        DraftJournal journal = begin(drafts());
        journal.edit(Map.of("copies", "1"));
        journal.flush().join();
        Path file = files().get(0);
        Files.writeString(file, Files.readString(file) + "{\"field\":\"copies\",\"val");

        Drafts later = drafts();
        DraftJournal again = later.resume(later.find(journal.id()).orElseThrow());
        again.edit(Map.of("opinion", "x"));
        again.flush().join();
        assertEquals(Map.of("copies", "1", "opinion", "x"), drafts().find(journal.id()).orElseThrow()
                .values());
    }

    @Test
    void givenNobodyTypedThenThereIsNoFile() throws IOException {
        Drafts drafts = drafts();
        drafts.close(begin(drafts));
        DraftJournal copied = drafts.copy("parcel.parcel", "post", "parcel.parcel.post", "P-1",
                Map.of("copies", "3"));
        copied.flush().join();
        assertEquals(1, files().size());
        assertEquals(Optional.of("P-1"), drafts.find(copied.id()).orElseThrow().copyOf());
        assertFalse(drafts.find(copied.id()).orElseThrow().typed());

        drafts.close(copied);
        copied.flush().join();
        assertEquals(List.of(), files());
    }

    @Test
    void givenThousandsOfEditsThenTheFileStaysShort() throws IOException {
        DraftJournal journal = begin(drafts());
        for (int i = 1; i <= 5_000; i++) {
            journal.edit(Map.of("copies", String.valueOf(i)));
        }
        journal.flush().join();
        assertEquals(1, files().size());
        assertTrue(Files.size(files().get(0)) < 64_000, String.valueOf(Files.size(files().get(0))));
        assertEquals(Map.of("copies", "5000"), drafts().find(journal.id()).orElseThrow().values());
    }

    @Test
    void givenItWasSentThenThatIsKnownUntilTheAnswerOrTheNextEdit() {
        DraftJournal journal = begin(drafts());
        journal.edit(Map.of("copies", "1"));
        journal.sent().join();
        assertEquals(Optional.of(NOW), drafts().find(journal.id()).orElseThrow().sent());
        journal.refused();
        journal.flush().join();
        assertEquals(Optional.empty(), drafts().find(journal.id()).orElseThrow().sent());
    }

    @Test
    void givenItIsSubmittedThenNothingIsLeftAndNoLateEditBringsItBack() throws IOException {
        Drafts drafts = drafts();
        DraftJournal journal = begin(drafts);
        journal.edit(Map.of("copies", "1"));
        drafts.submitted(journal.id());
        journal.edit(Map.of("copies", "2"));
        journal.flush().join();
        assertEquals(List.of(), files());
        assertEquals(List.of(), drafts.list());
    }

    @Test
    void givenAPosixDiskThenOnlyTheOwnerMayRead() throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            DraftJournal journal = begin(drafts());
            journal.edit(Map.of("copies", "1"));
            journal.flush().join();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(files()
                    .get(0))));
        }
    }

    @Test
    void givenAnIdThatIsNoneThenNoFileIsTouched() {
        assertEquals(Optional.empty(), drafts().find("../../store"));
    }
}
