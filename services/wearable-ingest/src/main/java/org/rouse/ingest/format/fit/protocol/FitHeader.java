package org.rouse.ingest.format.fit.protocol;

import java.io.IOException;

/** The head of a FIT file: its own size, 12 or 14 bytes, versions, the size of what follows, ".FIT" and perhaps a checksum. */
final class FitHeader {

    private static final int LEAST = 12;
    private static final int WITH_CHECKSUM = 14;
    private static final long MARK = 0x5449462E; // ".FIT" read as a little-endian number

    private final Octets octets;

    /**
     * @param sound    whether it is a header at all
     * @param checksum whether its checksum is right or absent, which is allowed
     * @param size     bytes of the messages that follow
     */
    record Read(boolean sound, boolean checksum, long size) {}

    FitHeader(Octets octets) {
        this.octets = octets;
    }

    /** Moves past the header where there is one. */
    Read read() throws IOException {
        int length = octets.octet(0);
        if (length < LEAST || !octets.has(length) || octets.littleEndian32(8) != MARK) {
            return new Read(false, false, 0);
        }
        long size = octets.littleEndian32(4);
        octets.take(LEAST);
        boolean right = true;
        if (length >= WITH_CHECKSUM) {
            int stated = octets.littleEndian16(0);
            right = stated == 0 || stated == octets.crc();
        }
        octets.take(length - LEAST);
        return new Read(true, right, size);
    }
}
