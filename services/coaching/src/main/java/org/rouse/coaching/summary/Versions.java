package org.rouse.coaching.summary;

import java.nio.ByteBuffer;

/** The first byte of what is kept says which version wrote it. */
final class Versions {

    private Versions() {}

    /** What follows the version. */
    static ByteBuffer check(byte[] bytes, byte version) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length == 0 || in.get() != version) {
            throw new IllegalArgumentException("kept by another version; drop the views to have them made again");
        }
        return in;
    }
}
