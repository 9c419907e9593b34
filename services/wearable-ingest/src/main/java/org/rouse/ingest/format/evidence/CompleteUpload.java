package org.rouse.ingest.format.evidence;

import java.io.ByteArrayInputStream;

/** An upload that is in memory as a whole, so that a parser need not copy it to look at it. */
public final class CompleteUpload extends ByteArrayInputStream {

    /** @param bytes owned by this object from here on: never changed */
    public CompleteUpload(byte[] bytes) {
        super(bytes);
    }

    /** All bytes, however much of them was read. Must not be changed. */
    public byte[] bytes() {
        return buf;
    }
}
