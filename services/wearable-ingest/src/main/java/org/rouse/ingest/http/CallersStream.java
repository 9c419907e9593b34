package org.rouse.ingest.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body as it comes in. Whatever stops it is the connection's fault, and so an {@link IOException}, not a bug of the reader. */
final class CallersStream extends FilterInputStream {

    CallersStream(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        try {
            return in.read();
        } catch (RuntimeException e) {
            throw new IOException("the body stopped coming", e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return in.read(bytes, from, length);
        } catch (RuntimeException e) {
            throw new IOException("the body stopped coming", e);
        }
    }
}
