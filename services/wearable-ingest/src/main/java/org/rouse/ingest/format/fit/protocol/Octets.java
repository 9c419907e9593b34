package org.rouse.ingest.format.fit.protocol;

import java.io.IOException;
import java.io.InputStream;

/** A window onto a stream that grows on demand and is never larger than the longest message. Counts and checksums the bytes taken. */
final class Octets {

    private static final int FIRST_SIZE = 16 * 1024;

    private final InputStream in;
    private byte[] window = new byte[FIRST_SIZE];
    private int start;
    private int end;
    private long offset;
    private int crc;

    Octets(InputStream in) {
        this.in = in;
    }

    /** Whether as many bytes follow; if so {@link #array} holds them from {@link #position} on. */
    boolean has(int count) throws IOException {
        while (end - start < count) {
            if (!more(count)) {
                return false;
            }
        }
        return true;
    }

    private boolean more(int count) throws IOException {
        if (start > 0) {
            System.arraycopy(window, start, window, 0, end - start);
            end -= start;
            start = 0;
        }
        if (count > window.length) {
            byte[] wider = new byte[Math.max(count, 2 * window.length)];
            System.arraycopy(window, 0, wider, 0, end);
            window = wider;
        }
        int read = in.read(window, end, window.length - end);
        end += Math.max(0, read);
        return read > 0;
    }

    byte[] array() {
        return window;
    }

    int position() {
        return start;
    }

    /** The number of bytes in the window. */
    int available() {
        return end - start;
    }

    int octet(int at) {
        return window[start + at] & 0xFF;
    }

    int littleEndian16(int at) {
        return octet(at) | octet(at + 1) << 8;
    }

    long littleEndian32(int at) {
        return littleEndian16(at) | (long) littleEndian16(at + 2) << 16;
    }

    /** Moves past bytes that {@link #has} confirmed. */
    void take(int count) {
        crc = Crc16.of(crc, window, start, start + count);
        start += count;
        offset += count;
    }

    /** Bytes taken since the beginning of the stream. */
    long offset() {
        return offset;
    }

    /** Checksum of what was taken since {@link #restartCrc}. */
    int crc() {
        return crc;
    }

    void restartCrc() {
        crc = 0;
    }
}
