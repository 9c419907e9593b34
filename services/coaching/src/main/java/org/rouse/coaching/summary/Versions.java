package org.rouse.coaching.summary;

import java.nio.ByteBuffer;

/** The version that the first byte of stored data states. */
final class Versions {

    private Versions() {}

    /** The data after the version. */
    static ByteBuffer check(byte[] bytes, byte version) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (bytes.length == 0 || in.get() != version) {
            throw new IllegalArgumentException("kept by another version; drop the views to have them made again");
        }
        return in;
    }
}
