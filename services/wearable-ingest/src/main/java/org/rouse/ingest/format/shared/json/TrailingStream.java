package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Remembers what was read since the last mark, and always the whole of the last read: readers run ahead of the token they are at,
 * so the next mark lies within it. Memory is bounded by the limit plus one read.
 */
final class TrailingStream extends FilterInputStream implements Recall {

    /** Longest record that is kept whole. */
    private static final int LIMIT = 64 * 1024;

    private byte[] kept = new byte[16 * 1024];
    private long keptFrom;
    private int length;
    private long position;
    private boolean gap;

    TrailingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) throws IOException {
        int read = super.read(target, offset, wanted);
        if (read > 0) {
            remember(target, offset, read);
            position += read;
        }
        return read;
    }

    private void remember(byte[] target, int offset, int read) {
        if (gap || length + read > LIMIT) { // the record is longer than is kept: only the newest bytes matter now
            gap = true;
            keptFrom = position;
            length = 0;
        }
        if (kept.length < length + read) {
            kept = Arrays.copyOf(kept, Math.max(length + read, Math.min(LIMIT, kept.length * 2)));
        }
        System.arraycopy(target, offset, kept, length, read);
        length += read;
    }

    @Override
    public void keepFrom(long from) {
        int drop = (int) Math.clamp(from - keptFrom, 0, length);
        System.arraycopy(kept, drop, kept, 0, length - drop);
        keptFrom += drop;
        length -= drop;
        gap = false;
    }

    @Override
    public ByteString bytes(long from, long to) {
        int start = (int) Math.clamp(from - keptFrom, 0, length);
        int end = (int) Math.clamp(to - keptFrom, start, length);
        return ByteString.copyFrom(kept, start, end - start);
    }
}
