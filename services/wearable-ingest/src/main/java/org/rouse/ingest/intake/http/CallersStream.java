package org.rouse.ingest.intake.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it arrives. Whatever stops it is the connection's fault, and so an {@link IOException}, not a bug of the reader; and a body
 * that was abandoned while it was read has broken off rather than ended.
 */
final class CallersStream extends FilterInputStream {

    private volatile boolean abandoned;

    CallersStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count;
        try {
            count = in.read(bytes, from, length);
        } catch (RuntimeException e) {
            throw new IOException("the body stopped coming", e); // or it came too slowly, as its cause tells
        }
        if (count < 0 && abandoned) {
            throw new IOException("the body stopped coming");
        }
        return count;
    }

    /** Frees a thread that waits for more, from another thread: the bytes it has read by then are not the whole body. */
    void abandon() {
        abandoned = true;
        try {
            close();
        } catch (IOException e) {
            throw new IllegalStateException("closing a body in memory does not fail", e);
        }
    }
}
