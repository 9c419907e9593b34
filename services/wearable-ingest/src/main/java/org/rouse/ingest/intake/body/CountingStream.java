package org.rouse.ingest.intake.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes read from a stream, and throws beyond a limit. */
public final class CountingStream extends FilterInputStream {

    /** Runs after each read. */
    @FunctionalInterface
    interface Check {
        void bytesRead(long total) throws IOException;
    }

    private final Check check;
    private long total;

    CountingStream(InputStream in, Check check) {
        super(in);
        this.check = check;
    }

    /** Counts the bytes of a body as received, up to a limit. */
    public static CountingStream limited(InputStream in, long limit) {
        return new CountingStream(in, total -> {
            if (total > limit) {
                throw new BodyTooLargeException("the body is larger than " + limit + " bytes");
            }
        });
    }

    /** Bytes read so far. */
    public long total() {
        return total;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            check.bytesRead(++total);
        }
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            total += read;
            check.bytesRead(total);
        }
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        total += skipped;
        check.bytesRead(total);
        return skipped;
    }
}
