package org.eport.rollout.fault;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eport.core.text.Message;
import org.eport.rollout.RolloutException;

/** Why something could not be written. */
public final class DiskFault {

    /** Below this a disk is full: p2 and the file system want a little for themselves. */
    private static final long LITTLE = 1L << 20;
    /** What systems say, in the languages of the house; elsewhere the room that is left tells. */
    private static final List<String> FULL = List.of("No space left on device",
            "There is not enough space on the disk", "Disk quota exceeded", "设备上没有空间", "磁盘空间不足");

    private DiskFault() {
    }

    /** @param folder in which something was to be written */
    public static RolloutException of(Path folder, Throwable cause) {
        if (full(folder, cause)) {
            return new RolloutException(Message.of("rollout.disk.full", folder),
                    Message.of("rollout.disk.full.remedy", folder), cause);
        }
        String file = Causes.find(cause, FileSystemException.class).map(FileSystemException::getFile)
                .orElse(folder.toString());
        return new RolloutException(Message.of("rollout.unwritable", folder, file),
                Message.of("rollout.unwritable.remedy", folder, file), cause);
    }

    private static boolean full(Path folder, Throwable cause) {
        return Causes.all(cause).stream().map(Throwable::getMessage).anyMatch(said -> said != null
                && FULL.stream().anyMatch(said::contains)) || room(folder) < LITTLE;
    }

    private static long room(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        try {
            return Files.getFileStore(there).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
