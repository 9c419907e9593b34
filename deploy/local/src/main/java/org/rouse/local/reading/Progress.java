package org.rouse.local.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A bar of the share of some files that is read, redrawn in place. Prints nothing where nobody watches. */
public final class Progress {

    private static final int WIDTH = 40;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintWriter out;
    private final boolean watched;
    private final long total;
    private long done;
    private long drawn;

    /**
     * @param watched whether the writer is a terminal
     */
    public Progress(List<Path> files, PrintWriter out, boolean watched) {
        this.out = out;
        this.watched = watched;
        this.total = watched ? files.stream().mapToLong(Progress::size).sum() : 0;
    }

    InputStream watch(Path file, InputStream content) {
        return watched ? new Counting(content, file.getFileName().toString()) : content;
    }

    /** Removes the bar. */
    public void end() {
        if (watched) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private void advance(long bytes, String what) {
        done += bytes;
        long now = System.nanoTime();
        if (now - drawn < REDRAW_NANOS) {
            return;
        }
        drawn = now;
        int percent = (int) Math.min(100, total == 0 ? 100 : done * 100 / total);
        int filled = percent * WIDTH / 100;
        out.print("\r\u001b[K  " + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + percent + " %  " + what);
        out.flush();
    }

    /** The size after decompression: gzip stores it, modulo 4 GiB, in the last four bytes of the file. */
    private static long size(Path file) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long length = channel.size();
            if (!file.toString().endsWith(".gz") || length < 18) {
                return length;
            }
            ByteBuffer noted = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(length - 4);
            while (noted.hasRemaining() && channel.read(noted) >= 0) {}
            return Integer.toUnsignedLong(noted.getInt(0));
        } catch (IOException _) {
            return 0; // the reading itself will report the fault
        }
    }

    private final class Counting extends FilterInputStream {

        private final String what;

        Counting(InputStream in, String what) {
            super(in);
            this.what = what;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                advance(1, what);
            }
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read > 0) {
                advance(read, what);
            }
            return read;
        }
    }
}
