package org.eport.rollout.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes sure that what was written is on the disk before somebody relies on it. */
public final class Disk {

    private Disk() {
    }

    /** A folder's list of names, where the system can do that. */
    public static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Every file below a folder, then the folders. */
    public static void syncTree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> paths = all.toList();
            for (Path path : paths.reversed()) {
                if (Files.isDirectory(path)) {
                    sync(path);
                } else {
                    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        channel.force(true);
                    }
                }
            }
        }
    }
}
