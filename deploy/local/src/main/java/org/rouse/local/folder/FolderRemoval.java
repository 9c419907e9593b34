package org.rouse.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Removes a folder of ours with everything in it, as far as possible. */
public final class FolderRemoval {

    private FolderRemoval() {}

    public static void of(Path folder) {
        try (Stream<Path> content = Files.walk(folder)) {
            content.sorted(Comparator.reverseOrder()).forEach(FolderRemoval::remove);
        } catch (IOException | UncheckedIOException _) {
            // the rest is in the system's temporary folder, and removed with it
        }
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
