package org.eport.rollout.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eport.rollout.RolloutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What p2 says goes to the log in full and into no sentence. */
class P2FaultTest {

    @TempDir
    static Path folder;

    /** As p2 nests them. */
    private static RolloutException of(IStatus innermost) {
        MultiStatus phase = new MultiStatus("p2", 0, "An error occurred while installing the items", null);
        phase.add(innermost);
        MultiStatus whole = new MultiStatus("p2", 0, "session context was:(profile=eport)", null);
        whole.add(phase);
        return P2Fault.of(folder, whole);
    }

    @Test
    void givenAnythingElseThenTheSentenceIsOursAndTheReportIsWhole() {
        IllegalStateException inner = new IllegalStateException("inside");
        RolloutException e = of(new Status(IStatus.ERROR, "p2", "No repository found containing: x", inner));
        assertEquals("rollout.p2", e.text().key());
        assertEquals(List.of(), e.text().args());
        assertEquals(List.of("session context was:(profile=eport)",
                "  An error occurred while installing the items", "    No repository found containing: x"),
                e.getCause().getMessage().lines().toList());
        assertSame(inner, e.getCause().getCause());
    }

    @Test
    void givenAFullDiskThenTheOfficerIsToldToMakeRoom() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")));
        IOException full = assertThrows(IOException.class, () -> {
            try (FileOutputStream out = new FileOutputStream("/dev/full")) {
                out.write(1);
            }
        });
        RolloutException e = of(new Status(IStatus.ERROR, "p2", "Error while writing", new RuntimeException(full)));
        assertEquals("rollout.disk.full", e.text().key());
        assertTrue(e.getCause().getMessage().contains("Error while writing"));
    }

    @Test
    void givenAFileThatCannotBeWrittenThenItIsNamed() {
        RolloutException e = of(new Status(IStatus.ERROR, "p2", "x", new AccessDeniedException("/a/bundles.info")));
        assertEquals("rollout.unwritable", e.text().key());
        assertEquals(List.of(folder, "/a/bundles.info"), e.text().args());
    }

    @Test
    void givenThatItWasStoppedThenItIsNoFault() {
        assertEquals("rollout.stopped", of(Status.CANCEL_STATUS).text().key());
    }
}
