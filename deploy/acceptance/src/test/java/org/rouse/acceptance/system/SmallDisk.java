package org.rouse.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of its own in memory, which can be made full and free again while it is written to. Only root may have one. */
public final class SmallDisk implements AutoCloseable {

    private static final long ROOMY_MB = 1024;

    private final Path at;

    private SmallDisk(Path at) {
        this.at = at;
    }

    /** A disk at the folder; empty where this process may not mount. */
    public static Optional<SmallDisk> at(Path folder) {
        try {
            Files.createDirectories(folder);
            boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + ROOMY_MB + "m", "rouse", folder.toString());
            return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // there is no such command
        }
    }

    /** Leaves room for less than a page more than it holds. */
    public void fill() throws IOException {
        var store = Files.getFileStore(at);
        long held = store.getTotalSpace() - store.getUnallocatedSpace();
        resize(held / 1024 + 4 + "k");
    }

    public void makeRoom() throws IOException {
        resize(ROOMY_MB + "m");
    }

    private void resize(String size) throws IOException {
        if (!run("mount", "-o", "remount,size=" + size, at.toString())) {
            throw new IOException("could not make " + at + " " + size);
        }
    }

    @Override
    public void close() {
        try {
            run("umount", "--lazy", at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
