package org.rouse.ingest.format.shared.json;

import com.google.protobuf.ByteString;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the bytes since the last mark, and always the whole last read: readers run ahead of the current token, so the next mark lies
 * within it. It also remembers the beginning of a record that exceeds the limit. Memory is bounded by twice the limit plus one read.
 */
final class TrailingStream extends FilterInputStream implements Recall {

    /** The longest record that is kept whole. */
    private static final int LIMIT = 64 * 1024;

    private byte[] kept = new byte[16 * 1024];
    private long keptFrom;
    private int length;
    private long position;

    /** The beginning of a record that is too long to keep, from its mark. */
    private @Nullable ByteString head;

    private long headFrom;

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
        if (head != null || length + read > LIMIT) { // too long to keep: a gap follows its beginning
            if (head == null) {
                head = ByteString.copyFrom(kept, 0, length);
                headFrom = keptFrom;
            }
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
        head = null;
    }

    @Override
    public ByteString bytes(long from, long to) {
        int start = (int) Math.clamp(from - keptFrom, 0, length);
        int end = (int) Math.clamp(to - keptFrom, start, length);
        ByteString newest = ByteString.copyFrom(kept, start, end - start);
        ByteString beginning = head;
        return beginning == null || from >= keptFrom
                ? newest
                : beginning
                        .substring((int) Math.clamp(from - headFrom, 0, beginning.size()))
                        .concat(newest);
    }
}
