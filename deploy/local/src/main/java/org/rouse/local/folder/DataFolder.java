package org.rouse.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.rouse.local.refusal.CommandRefusedException;

/**
 * A data folder, held by this process alone until it is closed or the process dies. Layout: {@code kafka/} the log, {@code mongo/} the
 * views, {@code streams/} local state of coaching (rebuilt from the log when lost), {@code secrets/} keys, {@code spool/} files that are
 * being imported, {@code logs/} the services' logs, {@code rouse-data} the mark and version of the layout.
 */
public final class DataFolder implements AutoCloseable {

    /** Below this much free disk the broker could not even roll its segments. */
    public static final long NEEDED_BYTES = 256L << 20;

    private static final String MARK = "rouse-data";
    private static final String VERSION = "3";

    private final Path root;
    private final FileLock lock;

    private DataFolder(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Locks the folder, creating it where it is missing.
     *
     * @param neededBytes free disk space without which it is refused
     * @throws CommandRefusedException where it cannot be written, is in use, is of another kind or layout, or its disk is full
     */
    public static DataFolder take(Path root, long neededBytes) {
        Path folder = root.toAbsolutePath().normalize();
        FileLock lock = null;
        try {
            create(folder);
            lock = lock(folder);
            checkMark(folder);
            checkSpace(folder, neededBytes);
            return new DataFolder(folder, lock);
        } catch (IOException e) {
            release(lock);
            throw new CommandRefusedException(
                    "The data folder " + folder + " cannot be written: " + SystemWords.of(e) + ".", e);
        } catch (CommandRefusedException e) {
            release(lock);
            throw e;
        }
    }

    public Path root() {
        return root;
    }

    /** The keys' place in a data folder, whether or not a local mode runs on it. */
    public static Path secretsOf(Path root) {
        Path folder = root.toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve(MARK))) {
            throw new CommandRefusedException(
                    "There is no data folder of Rouse at " + folder + "; ./rouse up makes one.");
        }
        return folder.resolve("secrets");
    }

    /** A folder within, created where it is missing. */
    public Path within(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new CommandRefusedException(
                    "The folder " + root.resolve(name) + " cannot be made: " + SystemWords.of(e) + ".", e);
        }
    }

    @Override
    public void close() {
        release(lock);
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new CommandRefusedException(
                    "The data folder " + folder + " cannot be used: a file is in its place.", e);
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException _) {
            lock = null; // held by this very process
        }
        if (lock == null) {
            channel.close();
            throw new CommandRefusedException("The data folder " + folder
                    + " is in use by another rouse; stop that one or give this one --data of its own.");
        }
        return lock;
    }

    private static void checkMark(Path folder) throws IOException {
        Path mark = folder.resolve(MARK);
        if (Files.exists(mark)) {
            String version = Files.readString(mark).strip();
            if (!version.equals(VERSION)) {
                throw new CommandRefusedException(
                        "The data folder " + folder + " is damaged or of another release: its file " + MARK
                                + " does not say version " + VERSION + ".");
            }
            return;
        }
        try (var content = Files.list(folder)) {
            if (content.anyMatch(path -> !path.endsWith("lock") && !path.endsWith("logs"))) {
                throw new CommandRefusedException(
                        "The folder " + folder
                                + " holds something else than Rouse's data; give --data a folder that is empty or does not exist.");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.writeString(mark, VERSION + "\n");
    }

    private static void checkSpace(Path folder, long neededBytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < neededBytes) {
            throw new CommandRefusedException(
                    "The disk of " + folder + " has " + (free >> 20) + " MB left and Rouse needs " + (neededBytes >> 20)
                            + " MB; free some or give --data a folder on another disk.");
        }
    }

    private static void release(@Nullable FileLock lock) {
        if (lock != null) {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
