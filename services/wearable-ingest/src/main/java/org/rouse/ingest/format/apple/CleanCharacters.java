package org.rouse.ingest.format.apple;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Replaces control characters by spaces: some apps write them into names and notes, and XML allows none of them. */
final class CleanCharacters extends FilterInputStream {

    /** The bits that control characters may have: one test rules out nearly every byte. */
    private static final int CONTROLS = 0x1F;

    CleanCharacters(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        return octet >= 0 && isControl((byte) octet) ? ' ' : octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            if (isControl(target[i])) {
                target[i] = ' ';
            }
        }
        return read;
    }

    private static boolean isControl(byte octet) {
        return (octet & ~CONTROLS) == 0 && octet != '\n' && octet != '\r' && octet != '\t';
    }
}
